#pragma once
// Tone: what a text or a mark means, for the theme to choose its colour. Never the only carrier of the
// meaning: the words say it too.
namespace vireo {

enum class Tone { normal, muted, accent, good, warning, bad };

}  // namespace vireo

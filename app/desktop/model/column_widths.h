#pragma once
// How wide the columns of a list become in the room there is: nothing is cut while all fits; else the widest
// texts give way first, amounts and days never. Plain numbers, no widget; VirtualTable measures and asks.
#include <vector>

namespace vireo {

struct ColumnWish {
  int title = 0;           // pixels its title takes
  int content = 0;         // pixels its widest shown text takes
  bool gives_way = false;  // a text, which may be cut
  bool stretches = false;  // takes the room that is left
};

/// One width for each wish, in pixels. Their sum is at most `room` unless even the least widths are more: a
/// title's or `least`, whichever is more, and never beyond what the column would like.
std::vector<int> column_widths(const std::vector<ColumnWish>& wishes, int room, int least);

}  // namespace vireo

#pragma once
// The headers of wxWidgets that nearly every file of the window includes, compiled once. Files still include
// what they use: this only makes them quick.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wx/wx.h>

#include <wx/bmpbndl.h>
#include <wx/dataview.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#pragma once
// The same for the commands, which all speak JSON.
#include "app/cli/invocation.h"
#include "core/store/precompiled.h"

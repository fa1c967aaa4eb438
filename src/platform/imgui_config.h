#pragma once
// How Dear ImGui is compiled for Bothways. Only features that the page uses are left in.

#define IMGUI_USE_WCHAR32       // every script, emoji too
#define ImDrawIdx unsigned int  // long lists pass 64 K vertices

// Item hooks (ItemAdd, ItemInfo): the fields layer's test oracle and the mirrored DOM read them.
#define IMGUI_ENABLE_TEST_ENGINE

// Glyphs come from the platform's own fonts. Naming the other loader is what keeps stb_truetype out;
// imgui_font_loader.cpp says what stands in its place.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT

#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

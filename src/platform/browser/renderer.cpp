// Draws what Dear ImGui lays out, with WebGL 2: static vertex array, no reading back of state, partial
// uploads of the glyph texture. Everything is in device pixels.
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "imgui.h"
#include "platform/browser/inside.hpp"

namespace bothways::browser {
namespace {

constexpr const char* vertex_source =
    "#version 300 es\n"
    "uniform vec2 size;\n"
    "in vec2 place; in vec2 at; in vec4 tint;\n"
    "out vec2 texel; out vec4 colour;\n"
    "void main() { texel = at; colour = tint;"
    " gl_Position = vec4(place.x * 2. / size.x - 1., 1. - place.y * 2. / size.y, 0., 1.); }";
constexpr const char* fragment_source =
    "#version 300 es\n"
    "precision mediump float;\n"
    "uniform sampler2D glyphs;\n"
    "in vec2 texel; in vec4 colour;\n"
    "out vec4 pixel;\n"
    "void main() { pixel = colour * texture(glyphs, texel); }";

bool is_lost = false;
bool is_owed = false;
std::uint32_t background = 0;
GLint size_uniform = -1;

GLuint shader(GLenum kind, const char* source) {
  const GLuint made = glCreateShader(kind);
  glShaderSource(made, 1, &source, nullptr);
  glCompileShader(made);
  return made;
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void make_objects() {
  const GLuint program = glCreateProgram();
  glAttachShader(program, shader(GL_VERTEX_SHADER, vertex_source));
  glAttachShader(program, shader(GL_FRAGMENT_SHADER, fragment_source));
  glBindAttribLocation(program, 0, "place");
  glBindAttribLocation(program, 1, "at");
  glBindAttribLocation(program, 2, "tint");
  glLinkProgram(program);
  glUseProgram(program);
  size_uniform = glGetUniformLocation(program, "size");
  glUniform1i(glGetUniformLocation(program, "glyphs"), 0);

  GLuint array = 0;
  std::array<GLuint, 2> buffers{};
  glGenVertexArrays(1, &array);
  glBindVertexArray(array);
  glGenBuffers(2, buffers.data());
  glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
  for (GLuint i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, col)));

  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

GLuint name_of(ImTextureID id) { return static_cast<GLuint>(id); }

void create(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(static_cast<ImTextureID>(name));
  texture.SetStatus(ImTextureStatus_OK);
}

void update(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixelsAt(part.x, part.y));
  }
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
  const GLuint name = name_of(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void bring_up_to_date(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) create(texture);
  else if (texture.Status == ImTextureStatus_WantUpdates) update(texture);
  else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}

void draw_list(const ImDrawList& list, int surface_height, GLuint& bound) {
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const int left = static_cast<int>(command.ClipRect.x), top = static_cast<int>(command.ClipRect.y);
    const int right = static_cast<int>(command.ClipRect.z), bottom = static_cast<int>(command.ClipRect.w);
    if (right <= left || bottom <= top) continue;
    glScissor(left, surface_height - bottom, right - left, bottom - top);
    const GLuint texture = name_of(command.GetTexID());
    if (texture != bound) glBindTexture(GL_TEXTURE_2D, texture);
    bound = texture;
    static_assert(sizeof(ImDrawIdx) == 4);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT, offset(command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

void render(ImDrawData& picture, std::uint32_t background_rgba) {
  if (is_lost) return;
  if (picture.Textures != nullptr) {
    for (ImTextureData* texture : *picture.Textures) bring_up_to_date(*texture);
  }
  const int width = static_cast<int>(picture.DisplaySize.x), height = static_cast<int>(picture.DisplaySize.y);
  const ImVec4 paper = ImGui::ColorConvertU32ToFloat4(background_rgba);
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width, height);
  glClearColor(paper.x, paper.y, paper.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glUniform2f(size_uniform, picture.DisplaySize.x, picture.DisplaySize.y);
  GLuint bound = 0;
  for (const ImDrawList* list : picture.CmdLists) draw_list(*list, height, bound);
}

}  // namespace

bool start_renderer() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &wanted);
  if (context <= 0) return false;
  emscripten_webgl_make_context_current(context);
  make_objects();
  return true;
}

void lose_renderer() { is_lost = true; }

void restore_renderer() {
  is_lost = false;
  make_objects();
  // Dear ImGui still has the pixels: told that its textures are gone, it asks for them anew.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void owe_picture(std::uint32_t background_rgba) {
  is_owed = true;
  background = background_rgba;
}

void draw_owed() {
  ImDrawData* picture = ImGui::GetDrawData();
  if (!is_owed || picture == nullptr) return;
  is_owed = false;
  render(*picture, background);
}

}  // namespace bothways::browser

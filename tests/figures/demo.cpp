// Dear ImGui's demo window on a canvas, with its stock OpenGL 3 backend and default font: the yardstick
// for size and start. Input is left out on purpose, which only makes the yardstick stricter.
#include <emscripten.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

EM_JS(void, say_ready, (), { document.documentElement.dataset.ready = "true"; });

static EM_BOOL frame(double, void*) {
  static bool told = false;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(1280, 800);
  io.DeltaTime = 1.0f / 60.0f;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ImGui::ShowDemoWindow();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (!told) say_ready();
  told = true;
  return EM_TRUE;
}

int main() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
  ImGui::CreateContext();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_request_animation_frame_loop(frame, nullptr);
  return 0;
}

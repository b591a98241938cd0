export type Graphics = "none" | "software" | "hardware";

/** What this browser can draw with; a lost or blocked context counts as none. */
export const detectGraphics = (): Graphics => {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context || context.isContextLost()) return "none";
  const info = context.getExtension("WEBGL_debug_renderer_info");
  const renderer = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return /SwiftShader|llvmpipe|Basic Render/iu.test(renderer) ? "software" : "hardware";
};

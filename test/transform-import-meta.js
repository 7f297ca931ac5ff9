/**
 * ts-jest for tests, which run as CommonJS. @ironcalc/wasm is an ES module that mentions `import.meta.url` in a
 * function we never call (it would fetch its bytes); CommonJS cannot even parse that, so the mention is blanked.
 */
const { createTransformer } = require("ts-jest").default;

module.exports = {
  createTransformer(options) {
    const inner = createTransformer(options);
    const blanked = (source) => source.replaceAll("import.meta.url", "undefined");
    return {
      canInstrument: false,
      getCacheKey: (source, file, settings) => inner.getCacheKey(blanked(source), file, settings),
      process: (source, file, settings) => inner.process(blanked(source), file, settings),
    };
  },
};

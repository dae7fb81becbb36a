// Writes down which files each named chunk of the pane needs, so that sizes can be measured by what is loaded, not guessed.
class ChunkList {
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ChunkList', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ChunkList', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const scripts = (files) => [...files].filter((file) => file.endsWith('.js'));
        const initial = compilation.entrypoints.get('taskpane').getFiles();
        const chunks = {};
        for (const group of compilation.chunkGroups) {
          if (group.name && !group.isInitial()) chunks[group.name] = scripts(group.getFiles());
        }
        const text = JSON.stringify({ initial: scripts(initial), chunks }, null, 1);
        compilation.emitAsset('chunks.json', new sources.RawSource(`${text}\n`));
      });
    });
  }
}

module.exports = { ChunkList };

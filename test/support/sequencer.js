const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The long files of tests first, so that the processes end together. Those in a browser stand behind the longest, while which
 * the page is built.
 */
const heavy = [
  /xlsx\/snapshot\/session/,
  /excel\/(?:typing-between|failures)/,
  /e2e\/page\//,
  /e2e\/pane\//,
  /preview\/offline|manifest\/build|cli\/(?:serve|process)/,
  /extract\/foreign-line|excel\/(?:check|refusals|survive)/,
];

const rank = (path) => {
  const at = heavy.findIndex((pattern) => pattern.test(path));
  return at < 0 ? heavy.length : at;
};

module.exports = class HeavyFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((one, other) => rank(one.path) - rank(other.path));
  }
};

// Lint: strict TypeScript, and the table of who may import whom. An arrow that is not in the table does not exist.
const tseslint = require('typescript-eslint');
const reactHooks = require('eslint-plugin-react-hooks');
const officeAddins = require('eslint-plugin-office-addins');

/** Rooms of src/core: each may import the doors (index.ts) of the rooms in its list, and nothing else of the project. */
const rooms = {
  units: [],
  workbook: ['units'],
  grammar: ['units', 'workbook'],                                     // what the words in a cell mean
  rules: ['units', 'workbook', 'grammar'],
  memory: ['units', 'workbook'],
  tables: ['units', 'workbook', 'grammar', 'rules', 'memory'],        // also reads back what stands in our own sheets
  scoring: ['units', 'workbook', 'grammar', 'rules', 'tables'],
  checks: ['units', 'workbook', 'grammar', 'rules', 'tables', 'scoring'],
  messages: ['units', 'workbook', 'grammar', 'rules', 'tables', 'checks', 'scoring', 'textCheck'],
  scorecard: ['units', 'workbook', 'rules', 'tables', 'scoring', 'messages', 'memory'],
  workingPaper: ['units', 'workbook', 'rules', 'tables', 'scoring', 'messages'],
  narrative: ['units', 'workbook', 'grammar', 'rules', 'tables', 'scoring', 'checks', 'messages', 'memory'],
  textCheck: ['units', 'workbook', 'grammar', 'rules', 'tables', 'scoring'], // any text held against the tables
  submission: ['units', 'workbook', 'tables', 'scoring'],             // 报送版, 公开版: which sheets and cells stay
};

const allRooms = Object.keys(rooms);
const coreRoomRules = allRooms.map((room) => ({
  files: [`src/core/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...allRooms.filter((other) => other !== room && !rooms[room].includes(other))
          .map((other) => ({ regex: `^\\.\\./${other}(/|$)`, message: `${room} may not know ${other}: see the table of rooms.` })),
        { regex: '^\\.\\./[^/]+/.+', message: "A room's index.ts is its only door." },
        { regex: '^\\.\\./\\.\\./', message: 'The core knows nothing outside itself.' },
        { regex: '^(node:|react|@fluentui|@microsoft|fflate|saxes|docx)', message: 'The core is pure.' },
      ],
    }],
  },
}));

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'src/rulesets/compiled.ts', 'src/rulesets/compiledOutlines.ts'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'] })),
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off', // assertNever does it, at compile time and at run time
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unbound-method': 'off', // decimal.js and Office.js objects are always called as methods
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'Date', 'setTimeout', 'fetch', 'performance'], 'no-restricted-properties': ['error', { object: 'Math', property: 'random' }] } },
  { files: ['src/core/units/calendar.ts'], rules: { 'no-restricted-globals': 'off' } }, // Date.UTC is a calendar, not a clock
  { files: ['src/cli/**', 'test/bench/**', 'test/fuzz/main.ts', 'test/tools/**'], rules: { 'no-console': 'off' } }, // the command line speaks there
  ...coreRoomRules,
  { files: ['src/hosts/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '/core/(?!workbook|units)', message: 'A host knows cells, not indicators.' }, { regex: '^node:', message: 'Hosts run in a browser too.' }] }] } },
  { files: ['src/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['src/hosts/excel/**/*.ts'], plugins: { 'office-addins': officeAddins }, rules: { 'office-addins/load-object-before-read': 'error', 'office-addins/call-sync-before-read': 'error', 'office-addins/no-context-sync-in-loop': 'error' } },
  { files: ['test/**'], rules: { 'no-restricted-imports': 'off' } },
);

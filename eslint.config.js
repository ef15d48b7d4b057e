import importX from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import prettier from 'eslint-config-prettier'
import globals from 'globals'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const rooms = ['core', 'text', 'map', 'app', 'ui']

// The house: ui → app → core and ui → map → core; app and map never meet; words are known to app and ui alone.
const mayUse = {
  core: [],
  text: ['core'],
  map: ['core'],
  app: ['core', 'text'],
  ui: ['core', 'text', 'map', 'app'],
}
const zones = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room && !mayUse[room].includes(other))
    .map((other) => ({
      target: `./src/${room}`,
      from: `./src/${other}`,
      message: `src/${room} may use ${mayUse[room].map((r) => `src/${r}`).join(', ') || 'nothing'} only.`,
    })),
)
const librariesOf = (files, forbidden, why) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
})

export default defineConfig(
  { ignores: ['dist/', 'dist-file/', 'node_modules/', 'geo/', 'static/', 'test-results/', '*.config.js'] },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.svelte'] } } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-globals': ['error', 'event', 'name'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // svelte-check knows the types of a component's props; the linter takes them for any
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // an effect reads a value it hangs on: `void value`
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // maps and sets here are made within a derived value and never changed after
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  librariesOf(
    ['src/core/**'],
    ['svelte', 'svelte/*', 'maplibre-gl', 'maplibre-gl/*'],
    'The core knows no screen.',
  ),
  librariesOf(
    ['src/app/**', 'src/ui/**', 'src/text/**'],
    ['maplibre-gl', 'maplibre-gl/*'],
    'MapLibre lives in src/map alone.',
  ),
  librariesOf(['src/map/**'], ['svelte', 'svelte/*'], 'src/map is MapLibre and nothing else.'),
  prettier,
)

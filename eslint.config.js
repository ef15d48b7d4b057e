import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

// The house: ui → app → core, ui → map → core and ui → io → core; app and map never meet; the interface's words are for app, io and ui alone.
const mayUse = {
  core: [],
  text: ['core'],
  map: ['core'],
  offline: [],
  app: ['core', 'text', 'offline'],
  io: ['core', 'text'],
  ui: ['core', 'text', 'map', 'app', 'io'],
}
const libraries = {
  core: [{ regex: '^(svelte|maplibre-gl)(/|$)', message: 'The core knows no screen.' }],
  text: [{ regex: '^maplibre-gl(/|$)', message: 'MapLibre lives in src/map alone.' }],
  map: [{ regex: '^svelte(/|$)', message: 'src/map is MapLibre and nothing else.' }],
  offline: [{ regex: '^(svelte|maplibre-gl)(/|$)', message: 'The service worker knows no screen.' }],
  app: [{ regex: '^maplibre-gl(/|$)', message: 'MapLibre lives in src/map alone.' }],
  io: [{ regex: '^(svelte|maplibre-gl)(/|$)', message: 'Reading and writing files knows no screen.' }],
  ui: [{ regex: '^maplibre-gl(/|$)', message: 'MapLibre lives in src/map alone.' }],
}
const house = Object.entries(mayUse).map(([room, others]) => {
  const closed = Object.keys(mayUse).filter((other) => other !== room && !others.includes(other))
  const rooms =
    closed.length === 0
      ? []
      : [
          {
            regex: `^(\\.\\./)+(src/)?(${closed.join('|')})/`,
            message: `src/${room} may use ${others.map((other) => `src/${other}`).join(', ') || 'nothing'} only.`,
          },
        ]
  return {
    files: [`src/${room}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...rooms, ...libraries[room]] }] },
  }
})

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-file/',
      'node_modules/',
      'geo/',
      'bench/',
      'static/',
      'test-results/',
      '*.config.js',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
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
  ...house,
  prettier,
)

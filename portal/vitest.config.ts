import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  test: { environment: 'happy-dom', testTimeout: 20_000, include: ['test/**/*.test.ts*'], server: { deps: { inline: [/@tanstack/] } } },
} as never);

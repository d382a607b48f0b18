import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The policy language and Monaco's own workers are modules.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The browser runs under `script-src 'self'`: nothing may be inlined as a data: script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});

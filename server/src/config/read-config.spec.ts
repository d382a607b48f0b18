import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { readConfig } from './read-config.js';

describe('the settings', () => {
  it('have defaults: this machine only, the embedded database, no production', () => {
    expect(readConfig({}, '/srv/points')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/points/.data',
      databaseUrl: null,
      production: false,
      sessionHours: 12,
      cookieSecure: false,
      trustedProxies: 0,
      bodyLimitBytes: 5 * 1024 * 1024,
    });
  });

  it('are taken from the environment; an empty variable is none', () => {
    const config = readConfig(
      {
        PORT: '0',
        HOST: '::',
        DATA_DIR: 'elsewhere',
        DATABASE_URL: ' ',
        NODE_ENV: 'production',
        COOKIE_SECURE: 'true',
      },
      '/srv/points',
    );
    expect(config).toMatchObject({
      port: 0,
      host: '::',
      dataDir: '/srv/points/elsewhere',
      databaseUrl: null,
      production: true,
      cookieSecure: true,
    });
  });

  it('are refused all at once, each by name, and no password is repeated', () => {
    const read = (): unknown => readConfig({ PORT: '-1', DATABASE_URL: 'http://me:secret@host/x', HOST: 'a b' }, '/');
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { complaints, text } = error as ConfigError;
      expect(complaints.map(({ name }) => name).sort()).toEqual(['DATABASE_URL', 'HOST', 'PORT']);
      expect(text.zh + text.en).not.toContain('secret');
    }
  });
});

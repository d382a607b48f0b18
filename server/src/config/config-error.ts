import { StartError } from './start-error.js';

/** A variable of the environment whose value is not usable, and what may stand there. */
export interface ConfigComplaint {
  readonly name: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** The environment asks for settings that make no sense. */
export class ConfigError extends StartError {
  constructor(readonly complaints: readonly ConfigComplaint[]) {
    super({
      zh: complaints.map(({ name, value, zh }) => `环境变量 ${name} 的值“${value}”不可用，应为：${zh}。`).join('\n'),
      en: complaints
        .map(({ name, value, en }) => `The environment variable ${name} cannot be "${value}"; it must be ${en}.`)
        .join('\n'),
    });
    this.name = 'ConfigError';
  }
}

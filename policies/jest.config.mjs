import { plain, plainTypeScript, reporters } from '../.config/jest.preset.mjs';
import { compileShared, SHARED_FILES } from './test/once/compile-shared.mjs';

const preset = { ...plainTypeScript(), reporters: reporters('policies') };

/** Each spec file loads the sources itself: for those who watch them, or what of them is run. */
const apart = process.env.TEST_APART === '1' || process.argv.some((argument) => /^--(watch|coverage)/.test(argument));

/** The spec files of a worker share one loaded package, which would else take longer to load than most of them run. */
async function shared() {
  const handOn = ['<rootDir>/test/once/re-export.mjs', { folder: await compileShared(plain) }];
  return {
    ...preset,
    testEnvironment: '<rootDir>/test/once/environment.mjs',
    transform: { [SHARED_FILES]: handOn, '/node_modules/fast-check/': handOn, ...preset.transform },
    transformIgnorePatterns: ['/node_modules/(?!fast-check/)'],
  };
}

export default apart ? preset : shared;

import { plainTypeScript, reporters } from '../.config/jest.preset.mjs';

export default { ...plainTypeScript(), reporters: reporters('policies') };

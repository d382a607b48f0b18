import { reactTypeScript, reporters } from '../.config/jest.preset.mjs';

export default { ...reactTypeScript(), reporters: reporters('web') };

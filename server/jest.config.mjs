import { nestTypeScript, reporters } from '../.config/jest.preset.mjs';

export default { ...nestTypeScript(), reporters: reporters('server') };

import { auth } from './auth';
import { charts } from './charts';
import { drafting } from './drafting';
import { editor } from './editor';
import { layout } from './layout';
import { manifest } from './manifest';
import { numbers } from './numbers';
import { policies } from './policies';
import { problems } from './problems';
import { ra } from './ra';
import { status } from './status';

/** Every text of the product in Chinese, one file a feature. */
export const zh = { ra, auth, charts, drafting, editor, layout, manifest, numbers, policies, problems, status };

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

/** Every text of the product in English, one file a feature. */
export const en = { ra, auth, charts, drafting, editor, layout, manifest, numbers, policies, problems, status };

import { auth } from './auth';
import { charts } from './charts';
import { layout } from './layout';
import { manifest } from './manifest';
import { numbers } from './numbers';
import { problems } from './problems';
import { ra } from './ra';
import { status } from './status';

/** Every text of the product in Chinese, one file a feature. */
export const zh = { ra, auth, charts, layout, manifest, numbers, problems, status };

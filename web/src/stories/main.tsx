import { createRoot } from 'react-dom/client';
import '../testing/texts';
import { openStage } from './stage';
import { StoriesPage } from './StoriesPage';
import { type StoryFile, storiesOf } from './story';

const files = import.meta.glob<StoryFile>('../**/*.stories.tsx', { eager: true });
const root = document.getElementById('root');
if (root === null) throw new Error('stories.html has no #root');
const stories = Object.values(files).flatMap(storiesOf);
openStage(stories);
createRoot(root).render(<StoriesPage stories={stories} />);

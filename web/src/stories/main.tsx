import { createRoot } from 'react-dom/client';
import { StoriesPage } from './StoriesPage';
import { type StoryFile, storiesOf } from './story';

const files = import.meta.glob<StoryFile>('../**/*.stories.tsx', { eager: true });
const root = document.getElementById('root');
if (root === null) throw new Error('stories.html has no #root');
createRoot(root).render(<StoriesPage stories={Object.values(files).flatMap(storiesOf)} />);

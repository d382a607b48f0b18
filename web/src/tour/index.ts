export { TourCard } from './TourCard';
export { TourGuide } from './TourGuide';

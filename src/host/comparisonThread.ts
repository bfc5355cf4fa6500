import { comparer } from './compare';
import type { ComparisonReply, ComparisonRequest, StoryAnswer } from './comparison';
import { serve } from './serve';

const { change, storyOf } = comparer();

serve<ComparisonRequest, ComparisonReply | StoryAnswer>((request) =>
  'story' in request ? { story: storyOf(request.story) } : change(request),
);

import { comparer } from './compare';
import { serve } from './serve';

serve(comparer());

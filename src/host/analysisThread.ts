import { answer } from './answer';
import { serve } from './serve';

serve(answer);

import { recordKeeper } from './keepRecords';
import { serve } from './serve';

serve(recordKeeper());

/* Pages are documents; only islands are brought to life here. */
import './islands/index.ts';

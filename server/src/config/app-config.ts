/** Settings of one running server. Read once at start, passed to whoever needs them by dependency injection. */
export class AppConfig {
  /** TCP port; 0 lets the system choose one. */
  readonly port!: number;
  /** Address to listen on. Only `0.0.0.0` or `::` opens the server to other machines. */
  readonly host!: string;
  /** Absolute path of the folder that holds everything the server writes in embedded mode. */
  readonly dataDir!: string;
  /** `postgres://…` of a PostgreSQL server, or null for the embedded database below `dataDir`. */
  readonly databaseUrl!: string | null;
  /** Most connections to a PostgreSQL server; the embedded database has exactly one. */
  readonly databasePoolSize!: number;
  /** Production mode: no demonstration accounts or data, one administrator with a random password. */
  readonly production!: boolean;
  /** A session ends after this many hours without a request. */
  readonly sessionHours!: number;
  /** A session ends this many hours after sign-in, however busy it is. */
  readonly sessionMaxHours!: number;
  /** The session cookie is sent over TLS only. */
  readonly cookieSecure!: boolean;
  /** Number of reverse proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies!: number;
  /** Largest JSON body of a request, in bytes, where a route does not say otherwise. */
  readonly bodyLimitBytes!: number;
  /** Memory that populations may take together, in bytes; the one that was not used for longest is dropped. */
  readonly populationMemoryBytes!: number;
  /** Largest file that is taken to be imported as a population, in bytes. */
  readonly importLimitBytes!: number;
  /** Threads that share one large computation. */
  readonly computationThreads!: number;
  /** Folder of the built web application. */
  readonly webDirectory!: string;
}

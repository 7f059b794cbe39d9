/**
 * The settings of the database that we start ourselves. `docker-compose.yml` repeats them.
 *
 * What the settings hold off is in the comments; a test starts the server and tries.
 */
export const SAFE_SETTINGS: Readonly<Record<string, string>> = {
  // A client may ask for more, so every transaction of ours also names its own limit.
  'db.transaction.timeout': '10s',
  'db.transaction.monitor.check.interval': '500ms',
  // A publication is one transaction: 256m was seen to be too little for 23,000 new nodes.
  'db.memory.transaction.max': '512m',
  'dbms.memory.transaction.total.max': '640m',
  'db.lock.acquisition.timeout': '5s',
  // Together these hold off LOAD CSV: of local files, and of any address.
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'server.directories.import': 'import',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  // No plug-in is loaded; the built-in procedures stay.
  'dbms.security.procedures.allowlist': '',
  'dbms.usage_report.enabled': 'false',
  'server.memory.pagecache.size': '128m',
  // The store is small and can be made anew from the seeds, so its history is kept short.
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '32m',
  'db.tx_log.rotation.retention_policy': '100M size',
}

/** Lines of `neo4j.conf` for a server on this machine only, with Bolt on `port`. */
export function neo4jConf(port: number): string {
  const address = `127.0.0.1:${port}`
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': address,
    'server.bolt.advertised_address': address,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    // By default the server waits twice for five quiet seconds after its databases have stopped.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...SAFE_SETTINGS,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** Options of the Java virtual machine: a fixed small heap, and what Neo4j's own start sets. */
export const JVM_OPTIONS: readonly string[] = [
  '-Xms512m',
  '-Xmx1g',
  // Starts sooner and takes less memory than G1 on a heap of this size.
  '-XX:+UseSerialGC',
  '-XX:+DisableExplicitGC',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dlog4j2.disable.jmx=true',
]

/** The same settings as environment variables of Neo4j's container image. */
export function containerSettings(): Record<string, string> {
  const settings = {
    ...SAFE_SETTINGS,
    'server.http.enabled': 'false',
    'server.memory.heap.initial_size': '512m',
    'server.memory.heap.max_size': '1g',
  }
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`,
      value,
    ]),
  )
}

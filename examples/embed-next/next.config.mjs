export default { serverExternalPackages: ['@alir/engine', 'pg'] };

// @alir/engine/notices: ways to people outside of the application.

export { emailTransport, type EmailOptions, type MailSender } from './email-transport.ts';
export { whatsAppGateway, type WhatsAppGatewayOptions } from './whatsapp-gateway.ts';
export { waLink } from './wa-link.ts';

// A real Vendure shop in memory, for tests on loopback, with levers that no API has: its clock and an order's times.
process.env.VENDURE_DISABLE_TELEMETRY = 'true';

const RealDate = Date;
let ahead = 0;
globalThis.Date = class extends RealDate {
    constructor(...parts) {
        parts.length ? super(...parts) : super(RealDate.now() + ahead);
    }
    static now() {
        return RealDate.now() + ahead;
    }
};

const { bootstrap, DefaultLogger, LanguageCode, LogLevel, TransactionalConnection, dummyPaymentHandler } =
    require('@vendure/core');
const { populateInitialData } = require('@vendure/core/cli');
const express = require('express');
const { createHash } = require('crypto');

let database;

async function setTimes(request, response) {
    const time = new RealDate(request.query.time).toISOString().replace('T', ' ').replace('Z', '');
    const sql = 'UPDATE "order" SET "updatedAt" = ?, "orderPlacedAt" = ? WHERE "id" = ?';
    await database.rawConnection.query(sql, [time, time, request.query.id]);
    response.json({});
}

async function touch(request, response) {
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    await database.rawConnection.query('UPDATE "order" SET "updatedAt" = ? WHERE "id" = ?', [time, request.query.id]);
    response.json({});
}

function setClock(request, response) {
    ahead = Number(request.query.ahead) * 1000;
    response.json({});
}

// Vendure's own takes a quarter of a second for each login, and tests log in hundreds of times.
const quickHashing = {
    hash: async password => createHash('sha256').update(password).digest('hex'),
    check: async (password, hash) => createHash('sha256').update(password).digest('hex') === hash,
};

const largeBodies = express.json({ limit: '8mb' });
const config = {
    apiOptions: {
        hostname: '127.0.0.1',
        port: Number(process.env.PORT),
        adminApiPath: 'admin-api',
        shopApiPath: 'shop-api',
        middleware: [
            { route: '/', handler: largeBodies, beforeListen: true },
            { route: '/levers/clock', handler: setClock, beforeListen: true },
            { route: '/levers/touch', handler: touch, beforeListen: true },
            { route: '/levers/order', handler: setTimes, beforeListen: true },
        ],
    },
    authOptions: {
        tokenMethod: ['bearer'],
        passwordHashingStrategy: quickHashing,
        superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
    },
    dbConnectionOptions: { type: 'sqljs', synchronize: true, autoSave: false, logging: false },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    logger: new DefaultLogger({ level: LogLevel.Warn }),
    systemOptions: { disableTelemetry: true },
};

const shop = {
    defaultLanguage: LanguageCode.en,
    defaultZone: 'World',
    taxRates: [{ name: 'Standard Tax', percentage: 20 }],
    shippingMethods: [{ name: 'Parcel Post', price: 450 }],
    paymentMethods: [
        {
            name: 'Dummy',
            handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] },
        },
    ],
    countries: [
        { name: 'United States of America', code: 'US', zone: 'World' },
        { name: 'Germany', code: 'DE', zone: 'World' },
    ],
    collections: [],
};

bootstrap(config)
    .then(async app => {
        database = app.get(TransactionalConnection);
        await populateInitialData(app, shop);
        console.log('READY');
    })
    .catch(error => {
        console.error(error);
        process.exit(1);
    });

#!/usr/bin/python3
"""Makes the template database of the real ERP that peer tests copy: a Spanish shop company in Tryton 6.0.

Usage: /usr/bin/python3 maketemplate.py DIRECTORY   (empty or absent; afterwards holds shop.sqlite)
Needs Debian's own Python: Tryton's modules live there.
"""
import datetime
import os
import pathlib
import subprocess
import sys
from decimal import Decimal

ADMIN_PASSWORD = 'quemar-jabon-7153'
CONNECTOR_PASSWORD = 'puente-olivo-4821'
MODULES = ['account_es', 'sale', 'account_invoice_stock']
YEARS = [2026, 2027]

SIZES = range(38, 44)
SHOE_NAMES = ['Zapatilla Ribera', 'Bota Sierra', 'Mocasín Alcalá', 'Sandalia Cala', 'Alpargata Denia', 'Zueco Lugo',
              'Zapato Oxford Triana', 'Botín Chamberí', 'Bailarina Prado', 'Náutico Altea', 'Zapatilla Duero',
              'Bota de agua Gijón', 'Chancla Tarifa', 'Deportiva Teide', 'Zapato Derby Burgos', 'Merceditas Jaca',
              'Bota Teruel', 'Sandalia Nerja', 'Zapatilla de casa Soria', 'Plantilla de corcho']
HOME_NAMES = ['Taza azul de Talavera', 'Manta de lana Ezcaray', 'Cojín de lino', 'Vela de cera de abeja',
              'Juego de sábanas 150', 'Toalla de algodón', 'Cazuela de barro', 'Jarrón de vidrio', 'Lámpara de mesa',
              'Cesta de esparto']
FOOD_NAMES = ['Aceite de oliva virgen extra 500 ml', 'Miel de romero 1 kg', 'Turrón de Jijona 250 g',
              'Pimentón de la Vera', 'Mermelada de naranja amarga', 'Conserva de bonito del norte']
BOOK_NAMES = ['Cuaderno de campo del Pirineo', 'Cocina de mercado', 'Guía de plazas mayores', 'Cuentos de la ribera']


def configure(directory):
    """Writes the configuration and an empty database file; returns the configuration's path."""
    directory.mkdir(parents=True, exist_ok=True)
    config = directory / 'setup.conf'
    config.write_text(f'[database]\nuri = sqlite://\npath = {directory}\n')
    (directory / 'shop.sqlite').touch()
    return config


def install_modules(directory, config):
    password = directory / 'admin.pass'
    password.write_text(ADMIN_PASSWORD)
    subprocess.run(['/usr/bin/python3', '/usr/bin/trytond-admin', '-c', str(config), '-d', 'shop',
                    '--email', 'admin@example.invalid', '-u', *MODULES, '--activate-dependencies'],
                   check=True, env={**os.environ, 'TRYTONPASSFILE': str(password)})
    password.unlink()


class Shop:
    """The steps of the set-up, in the order in which Tryton needs them."""

    def __init__(self, config):
        from proteus import Model, Wizard, config as proteus_config
        self.get = Model.get
        self.wizard = Wizard
        self.config = proteus_config.set_trytond('sqlite:///shop', user='admin', config_file=str(config))

    def find_one(self, model, domain):
        return self.get(model).find(domain, limit=1)[0]

    def make_countries(self):
        for code, name in [('ES', 'España'), ('PT', 'Portugal'), ('FR', 'Francia')]:
            self.get('country.country')(code=code, name=name).save()

    def make_company(self):
        euro = self.get('currency.currency')(name='Euro', symbol='€', code='EUR', numeric_code='978', digits=2)
        euro.rates.new(date=datetime.date(YEARS[0], 1, 1), rate=Decimal('1'))
        euro.save()
        party = self.get('party.party')(name='Zapatos y Hogar Levante SL', code='EMPRESA')
        party.identifiers.new(type='eu_vat', code='ESB01998764')
        party.save()
        wizard = self.wizard('company.company.config')
        wizard.execute('company')
        wizard.form.party = party
        wizard.form.currency = euro
        wizard.execute('add')
        self.config._context = self.get('res.user').get_preferences(True, {})
        self.company = self.get('company.company').find()[0]

    def account(self, code):
        return self.find_one('account.account', [('code', '=', code), ('company', '=', self.company.id)])

    def make_chart(self):
        data = self.find_one('ir.model.data', [('module', '=', 'account_es'), ('fs_id', '=', 'pgc_0_pyme')])
        wizard = self.wizard('account.create_chart')
        wizard.execute('account')
        wizard.form.account_template = self.get('account.account.template')(data.db_id)
        wizard.form.company = self.company
        wizard.execute('create_account')
        wizard.form.account_receivable = self.account('4300')
        wizard.form.account_payable = self.account('4000')
        wizard.execute('create_properties')

    def sequence(self, model, type_name, name, prefix):
        sequence_type = self.find_one('ir.sequence.type', [('name', '=', type_name)])
        sequence = self.get(model)(name=name, sequence_type=sequence_type, company=self.company,
                                   prefix=prefix, padding=6)
        sequence.save()
        return sequence

    def make_fiscal_year(self, year):
        short = str(year)[2:]
        fiscal = self.get('account.fiscalyear')(name=str(year), company=self.company)
        fiscal.start_date = datetime.date(year, 1, 1)
        fiscal.end_date = datetime.date(year, 12, 31)
        fiscal.post_move_sequence = self.sequence('ir.sequence', 'Account Move', f'Asientos {year}', f'A{short}-')
        invoices = self.sequence('ir.sequence.strict', 'Invoice', f'Facturas {year}', f'F{short}-')
        credits = self.sequence('ir.sequence.strict', 'Invoice', f'Rectificativas {year}', f'R{short}-')
        supplier = self.sequence('ir.sequence.strict', 'Invoice', f'Proveedores {year}', f'P{short}-')
        series, = fiscal.invoice_sequences
        series.out_invoice_sequence = invoices
        series.out_credit_note_sequence = credits
        series.in_invoice_sequence = supplier
        series.in_credit_note_sequence = supplier
        fiscal.save()
        fiscal.click('create_period')

    def make_order_series(self):
        configuration = self.get('sale.configuration')(1)
        configuration.sale_sequence = self.sequence('ir.sequence', 'Sale', 'Pedidos', 'PV-')
        configuration.save()

    def category(self, name, account_code, rate, group):
        tax = self.find_one('account.tax', [('rate', '=', Decimal(rate)), ('group.code', '=', group),
                                            ('name', 'like', 'IVA%')])
        category = self.get('product.category')(name=name, accounting=True)
        category.account_revenue = self.account(account_code)
        while category.customer_taxes:
            category.customer_taxes.pop()  # setting the account copied that account's own taxes
        category.customer_taxes.append(self.get('account.tax')(tax.id))
        category.save()
        return category

    def products(self, codes, name, price, category, kind='goods'):
        unit = self.find_one('product.uom', [('name', '=', 'Unit')])
        template = self.get('product.template')(name=name, default_uom=unit, type=kind, salable=True,
                                                list_price=Decimal(price), account_category=category)
        while len(template.products) < len(codes):
            template.products.new()
        for variant, code in zip(template.products, codes):
            variant.suffix_code = code
        template.save()
        return list(template.products)

    def make_products(self):
        goods, services = 'Ventas de bienes', 'Ventas de servicios'
        general = self.category('Bienes 21 %', '700', '0.21', goods)
        reduced = self.category('Bienes 10 %', '700', '0.10', goods)
        books = self.category('Bienes 4 %', '700', '0.04', goods)
        service = self.category('Servicios 21 %', '705', '0.21', services)
        untaxed = self.get('product.category')(name='Sin impuesto', accounting=True)
        untaxed.account_revenue = self.account('705')
        while untaxed.customer_taxes:
            untaxed.customer_taxes.pop()
        untaxed.save()
        stock = []
        for number, name in enumerate(SHOE_NAMES, 1):
            stock += self.products([f'CAL-{number:03d}-{size}' for size in SIZES], name, '59.90', general)
        for prefix, names, category, price in [('CAL', SHOE_NAMES, general, '45.00'),
                                               ('HOG', HOME_NAMES, general, '19.99'),
                                               ('ALI', FOOD_NAMES, reduced, '7.95'),
                                               ('LIB', BOOK_NAMES, books, '14.42')]:
            for number, name in enumerate(names, 1):
                stock += self.products([f'{prefix}-{number:03d}'], name, price, category)
        self.products(['ENVIO'], 'Gastos de envío', '4.95', service, 'service')
        self.products(['RECARGO-COD'], 'Recargo por contra reembolso', '2.00', service, 'service')
        self.products(['REDONDEO'], 'Redondeo', '0.00', untaxed, 'service')
        return stock

    def make_payment_terms(self):
        for name in ['Pagado', 'Transferencia']:
            term = self.get('account.invoice.payment_term')(name=name)
            term.lines.new(type='remainder')
            term.save()

    def make_warehouses(self, stock):
        location = self.get('stock.location')
        first = self.find_one('stock.location', [('type', '=', 'warehouse')])
        first.name, first.code = 'Almacén Valencia', 'VLC'
        first.save()
        parts = {}
        for key, name, kind in [('input_location', 'Entrada', 'storage'), ('output_location', 'Salida', 'storage'),
                                ('storage_location', 'Estanterías', 'storage'),
                                ('lost_found_location', 'Pérdidas', 'lost_found')]:
            parts[key] = location(name=f'{name} Madrid', type=kind)
            parts[key].save()
        second = location(name='Almacén Madrid', code='MAD', type='warehouse', **parts)
        second.save()
        for warehouse, quantity in [(first, 500), (second, 100)]:
            inventory = self.get('stock.inventory')(location=warehouse.storage_location)
            for product in stock:
                inventory.lines.new(product=product, quantity=float(quantity))
            inventory.click('confirm')

    def make_logins(self):
        groups = self.get('res.group').find([])
        for name in ['connector', 'second']:
            user = self.get('res.user')(name=f'Conector {name}', login=name, password=CONNECTOR_PASSWORD)
            user.companies.append(self.get('company.company')(self.company.id))
            user.company = self.get('company.company')(self.company.id)
            for group in groups:
                user.groups.append(self.get('res.group')(group.id))
            user.save()

    def build(self):
        self.make_countries()
        self.make_company()
        self.make_chart()
        for year in YEARS:
            self.make_fiscal_year(year)
        self.make_order_series()
        stock = self.make_products()
        self.make_payment_terms()
        self.make_warehouses(stock)
        self.make_logins()


def main():
    directory = pathlib.Path(sys.argv[1]).resolve()
    config = configure(directory)
    install_modules(directory, config)
    Shop(config).build()
    print(directory / 'shop.sqlite')


if __name__ == '__main__':
    main()

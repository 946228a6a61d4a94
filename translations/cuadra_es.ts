<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>actions</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Pause or resume the route…</source>
        <translation>Pausar o reanudar la ruta…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Siguiente problema</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Choose orders that failed, are held or are retried</source>
        <translation>Elija pedidos fallidos, retenidos o en reintento</translation>
    </message>
    <message>
        <source>Open in the trace</source>
        <translation>Abrir en la traza</translation>
    </message>
</context>
<context>
    <name>auditlist</name>
    <message>
        <source>The entries cannot be read</source>
        <translation>No se pueden leer los apuntes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the entries…</source>
        <translation>Leyendo los apuntes…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>Ningún apunte coincide</translation>
    </message>
    <message>
        <source>Nobody did that, or it was done at another time.</source>
        <translation>Nadie hizo eso, o se hizo en otro momento.</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Ver todos los apuntes</translation>
    </message>
    <message>
        <source>No entry yet</source>
        <translation>Todavía no hay apuntes</translation>
    </message>
    <message>
        <source>Whatever a person decides or changes is written here with its reason: retries, corrections, pauses, set-up.</source>
        <translation>Aquí se apunta con su motivo todo lo que decide o cambia una persona: reintentos, correcciones, pausas, configuración.</translation>
    </message>
</context>
<context>
    <name>audits</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Se reanuda</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>In the ERP</source>
        <translation>En el ERP</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>when a person resumes</source>
        <translation>cuando lo reanude una persona</translation>
    </message>
    <message>
        <source>The chain breaks at entry %1: it is missing, or it was changed after it was written.</source>
        <translation>La cadena se rompe en el apunte %1: falta, o se modificó después de escribirse.</translation>
    </message>
    <message>
        <source>The %1 entries before it are whole, up to %2.</source>
        <translation>Los %1 apuntes anteriores están íntegros, hasta el %2.</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>el motor</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>Ruta %1</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Conexión %1</translation>
    </message>
    <message>
        <source>Company %1</source>
        <translation>Empresa %1</translation>
    </message>
    <message>
        <source>(the content was erased)</source>
        <translation>(contenido borrado)</translation>
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation>Todavía no hay nada que comprobar.</translation>
    </message>
    <message>
        <source>The chain is whole: %1 entries, from %2 to %3.</source>
        <translation>La cadena está íntegra: %1 apuntes, del %2 al %3.</translation>
    </message>
    <message numerus="yes">
        <source>The contents of %n of them were erased, as is meant for personal data.</source>
        <translation>
            <numerusform>El contenido de %n de ellos se borró, como está previsto para los datos personales.</numerusform>
            <numerusform>El contenido de %n de ellos se borró, como está previsto para los datos personales.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>sqlite:FILE or postgresql://user@host:port/database</source>
        <translation>sqlite:FICHERO o postgresql://usuario@servidor:puerto/base</translation>
    </message>
    <message>
        <source>Print for programs</source>
        <translation>Escribe para programas</translation>
    </message>
    <message>
        <source>--%1: a whole number from %2 to %3 is needed</source>
        <translation>--%1: hace falta un número entero de %2 a %3</translation>
    </message>
    <message>
        <source>Proves the ledger&apos;s own promises: counts, states, the audit chain</source>
        <translation>Comprueba lo que el libro promete: recuentos, estados, la cadena de auditoría</translation>
    </message>
    <message>
        <source>The ledger keeps its promises.</source>
        <translation>El libro cumple lo que promete.</translation>
    </message>
    <message>
        <source>Runs the engine without a window until it is told to stop</source>
        <translation>Hace trabajar el motor sin ventana hasta que se le pide parar</translation>
    </message>
    <message>
        <source>Reads every source once, sends what is due, and ends</source>
        <translation>Lee una vez cada tienda, envía lo que toca y termina</translation>
    </message>
    <message>
        <source>What waits, what failed, who holds the engine</source>
        <translation>Qué espera, qué falló, quién tiene el motor</translation>
    </message>
    <message>
        <source>Everything about one order</source>
        <translation>Todo sobre un pedido</translation>
    </message>
    <message>
        <source>Puts failed or held orders back into the queue</source>
        <translation>Devuelve a la cola pedidos fallidos o retenidos</translation>
    </message>
    <message>
        <source>Adds or changes companies, connections, routes and mappings from a file</source>
        <translation>Añade o cambia empresas, conexiones, rutas y equivalencias desde un fichero</translation>
    </message>
    <message>
        <source>Keeps or removes the secret of a connection in the system keychain</source>
        <translation>Guarda o quita el secreto de una conexión en el llavero del sistema</translation>
    </message>
    <message>
        <source>Sandbox shop to sandbox ERP in compressed time, then compares both</source>
        <translation>De tienda simulada a ERP simulado en tiempo comprimido; después compara los dos</translation>
    </message>
    <message>
        <source>From the end of one look at a shop to the next</source>
        <translation>Desde el final de una mirada a la tienda hasta la siguiente</translation>
    </message>
    <message>
        <source>On PostgreSQL: silence after which another engine takes over its work</source>
        <translation>En PostgreSQL: silencio tras el que otro motor se hace cargo de su trabajo</translation>
    </message>
    <message>
        <source>The engine runs on %1. Ctrl+C stops it.</source>
        <translation>El motor trabaja sobre %1. Ctrl+C lo para.</translation>
    </message>
    <message>
        <source>The only way it works; said so that nobody takes it for a service</source>
        <translation>La única forma en que trabaja; se dice para que nadie lo tome por un servicio</translation>
    </message>
    <message>
        <source>Seconds after which it ends all the same</source>
        <translation>Segundos tras los que termina de todos modos</translation>
    </message>
    <message>
        <source>Why; goes into the audit chain</source>
        <translation>Por qué; entra en la cadena de auditoría</translation>
    </message>
    <message>
        <source>%1 of %2 are back in the queue</source>
        <translation>%1 de %2 han vuelto a la cola</translation>
    </message>
    <message>
        <source>The secret of %1, then Enter:</source>
        <translation>El secreto de %1 y después Intro:</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Guardado en el llavero.</translation>
    </message>
    <message>
        <source>Removed from the keychain.</source>
        <translation>Quitado del llavero.</translation>
    </message>
    <message>
        <source>%1 companies, %2 connections, %3 routes, %4 mappings</source>
        <translation>%1 empresas, %2 conexiones, %3 rutas, %4 equivalencias</translation>
    </message>
    <message>
        <source>--faults: none, light or harsh</source>
        <translation>--faults: none, light o harsh</translation>
    </message>
    <message>
        <source>Not everything had come to rest when patience ended.</source>
        <translation>No todo había llegado a su fin cuando se agotó la paciencia.</translation>
    </message>
    <message>
        <source>How many orders the shops hold</source>
        <translation>Cuántos pedidos tienen las tiendas</translation>
    </message>
    <message>
        <source>The same seed gives the same orders and faults</source>
        <translation>La misma semilla da los mismos pedidos y averías</translation>
    </message>
    <message>
        <source>none, light or harsh</source>
        <translation>none (ninguna), light (pocas) o harsh (muchas)</translation>
    </message>
    <message>
        <source> (paused: %1)</source>
        <translation> (en pausa: %1)</translation>
    </message>
    <message>
        <source>  oldest waiting: %1</source>
        <translation>  el que más espera: %1</translation>
    </message>
    <message>
        <source>What waits and what failed, route by route</source>
        <translation>Qué espera y qué falló, ruta por ruta</translation>
    </message>
    <message>
        <source>No routes yet. `cuadra setup FILE` adds them.</source>
        <translation>Aún no hay rutas. `cuadra setup FICHERO` las añade.</translation>
    </message>
    <message>
        <source>cuadra              opens the console</source>
        <translation>cuadra              abre la consola</translation>
    </message>
    <message>
        <source>cuadra --sandbox    opens it on an invented shop and ERP</source>
        <translation>cuadra --sandbox    la abre sobre una tienda y un ERP inventados</translation>
    </message>
    <message>
        <source>cuadra COMMAND --help says more.</source>
        <translation>cuadra ORDEN --help dice más.</translation>
    </message>
    <message>
        <source>cuadra: no command is called %1</source>
        <translation>cuadra: ninguna orden se llama %1</translation>
    </message>
    <message>
        <source>This build has no window.</source>
        <translation>Esta compilación no tiene ventana.</translation>
    </message>
    <message>
        <source>Measures this machine&apos;s ledger beside the bare database</source>
        <translation>Mide el libro de este equipo junto a la base de datos sin más</translation>
    </message>
    <message>
        <source>How many invented transfers</source>
        <translation>Cuántas transferencias inventadas</translation>
    </message>
    <message>
        <source>The engine works again.</source>
        <translation>El motor vuelve a funcionar.</translation>
    </message>
    <message>
        <source>answers again.</source>
        <translation>vuelve a responder.</translation>
    </message>
    <message>
        <source>cuadra --ledger URL opens it on another ledger</source>
        <translation>cuadra --ledger URL la abre sobre otro libro</translation>
    </message>
    <message>
        <source>Engine at %1, silent since %2</source>
        <translation>Motor en %1, sin señales desde %2</translation>
    </message>
    <message>
        <source>Engine at %1, since %2</source>
        <translation>Motor en %1, desde %2</translation>
    </message>
    <message>
        <source>  reads %1</source>
        <translation>  lee %1</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Ningún motor en marcha</translation>
    </message>
    <message>
        <source>1 route is paused</source>
        <translation>1 ruta está en pausa</translation>
    </message>
    <message>
        <source>%1 routes are paused</source>
        <translation>%1 rutas están en pausa</translation>
    </message>
    <message>
        <source>1 transfer waits there</source>
        <translation>1 documento espera ahí</translation>
    </message>
    <message>
        <source>%1 transfers wait there</source>
        <translation>%1 documentos esperan ahí</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>The evidence is what this ledger holds.</source>
        <translation>Las pruebas coinciden con lo que guarda este libro.</translation>
    </message>
    <message>
        <source>Erases a customer&apos;s personal data from the ledger</source>
        <translation>Borra del libro los datos personales de un cliente</translation>
    </message>
    <message>
        <source>  and %1 more</source>
        <translation>  y %1 más</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Their personal data is erased from the ledger for good; the numbers and amounts stay. Type &quot;%1&quot; to go on.</source>
        <translation>Sus datos personales se borran del libro para siempre; quedan los números y los importes. Escriba «%1» para continuar.</translation>
    </message>
    <message>
        <source>All orders of this name or e-mail address</source>
        <translation>Todos los pedidos de este nombre o dirección de correo</translation>
    </message>
    <message>
        <source>This order alone</source>
        <translation>Solo este pedido</translation>
    </message>
    <message>
        <source>Without asking first</source>
        <translation>Sin preguntar antes</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>No se ha borrado nada.</translation>
    </message>
    <message>
        <source>The personal data of %1 orders is erased.</source>
        <translation>Se han borrado los datos personales de %1 pedidos.</translation>
    </message>
    <message>
        <source>Prove an evidence pack against the ledger</source>
        <translation>Contrasta un paquete de pruebas con el libro</translation>
    </message>
</context>
<context>
    <name>cuadra::AboutDialog</name>
    <message>
        <source>About Cuadra</source>
        <translation>Acerca de Cuadra</translation>
    </message>
    <message>
        <source>Operations console between shops and ERPs. Free software under the GNU General Public License, version 3 or later. It is built on Qt %1.</source>
        <translation>Consola de operaciones entre tiendas y ERP. Software libre con la Licencia Pública General de GNU, versión 3 o posterior. Está hecho con Qt %1.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>Iconos: Lucide</translation>
    </message>
</context>
<context>
    <name>cuadra::ArrivalView</name>
    <message>
        <source>How it will arrive in %1</source>
        <translation>Así llegará a %1</translation>
    </message>
    <message>
        <source>It cannot be drafted yet.</source>
        <translation>Todavía no se puede preparar.</translation>
    </message>
    <message>
        <source>Still in the way: %1</source>
        <translation>Todavía lo impide: %1</translation>
    </message>
</context>
<context>
    <name>cuadra::AttemptsView</name>
    <message>
        <source>Attempts, newest first</source>
        <translation>Intentos, primero el más reciente</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duró</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>cuadra::AuditDetail</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Abrir el pedido</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>apunte %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The content of this entry was erased, because it held a person&apos;s data. Who did what and when stays, and the chain still proves it.</source>
        <translation>El contenido de este apunte se borró porque tenía datos de una persona. Quién hizo qué y cuándo se conserva, y la cadena lo sigue probando.</translation>
    </message>
    <message>
        <source>Nothing more is written about this step.</source>
        <translation>No hay nada más apuntado sobre este paso.</translation>
    </message>
</context>
<context>
    <name>cuadra::AuditFilterBar</name>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Anything done</source>
        <translation>Cualquier acción</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Words in the reason or the change</source>
        <translation>Texto del motivo o del cambio</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Order, by its number</source>
        <translation>Pedido, por su número</translation>
    </message>
    <message>
        <source>The shop&apos;s number, the reference or the number in the ERP, whole</source>
        <translation>El número de la tienda, la referencia o el número del ERP, completo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Ver todos los apuntes</translation>
    </message>
</context>
<context>
    <name>cuadra::AuditList</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(borrado)</translation>
    </message>
</context>
<context>
    <name>cuadra::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>cuadra::AuditPage</name>
    <message>
        <source>The entry is copied.</source>
        <translation>El apunte está copiado.</translation>
    </message>
    <message>
        <source>%1 entries, each bound to the one before it</source>
        <translation>%1 apuntes, cada uno ligado al anterior</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>Apuntes, primero los más recientes</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Comprobar la cadena</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Abrir el pedido</translation>
    </message>
    <message>
        <source>Copy the entry</source>
        <translation>Copiar el apunte</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
</context>
<context>
    <name>cuadra::BulkBar</name>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 de %2 elegidos</translation>
    </message>
    <message>
        <source>choose all %1</source>
        <translation>elegir los %1</translation>
    </message>
    <message>
        <source>Actions ▾</source>
        <translation>Acciones ▾</translation>
    </message>
    <message>
        <source>With those chosen</source>
        <translation>Con los elegidos</translation>
    </message>
</context>
<context>
    <name>cuadra::CauseList</name>
    <message>
        <source>Why orders fail</source>
        <translation>Por qué fallan los pedidos</translation>
    </message>
    <message>
        <source>orders · amount</source>
        <translation>pedidos · importe</translation>
    </message>
    <message>
        <source>No order waits for a person. That is how it should be.</source>
        <translation>Ningún pedido espera a una persona. Así debe ser.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more cause(s), with fewer orders each</source>
        <translation>
            <numerusform>y %n causa más, con menos pedidos</numerusform>
            <numerusform>y %n causas más, con menos pedidos cada una</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::ChainBar</name>
    <message>
        <source>Checking the chain: %1 of %2 entries…</source>
        <translation>Comprobando la cadena: %1 de %2 apuntes…</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Detener la comprobación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The chain could not be read to its end.</source>
        <translation>No se pudo leer la cadena hasta el final.</translation>
    </message>
    <message>
        <source>Keep a copy of the ledger as it is now, and ask whoever looks after it who can write to it besides Cuadra.</source>
        <translation>Guarde una copia del libro tal como está ahora y pregunte a quien lo administra quién puede escribir en él además de Cuadra.</translation>
    </message>
</context>
<context>
    <name>cuadra::ConflictView</name>
    <message>
        <source>The shop changed “%1” after it was corrected here.</source>
        <translation>La tienda cambió «%1» después de corregirlo aquí.</translation>
    </message>
    <message>
        <source>The shop changed “%1” while you were typing.</source>
        <translation>La tienda cambió «%1» mientras usted escribía.</translation>
    </message>
    <message>
        <source>Before, in the shop</source>
        <translation>Antes, en la tienda</translation>
    </message>
    <message>
        <source>The shop now</source>
        <translation>La tienda ahora</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Mantener lo mío</translation>
    </message>
    <message>
        <source>Take the shop&apos;s</source>
        <translation>Tomar lo de la tienda</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Otro valor</translation>
    </message>
</context>
<context>
    <name>cuadra::ContactPanel</name>
    <message>
        <source>Show personal data</source>
        <translation>Ver datos personales</translation>
    </message>
    <message>
        <source>Show the customer&apos;s data of order %1? Who looked, when and why is kept in the audit.</source>
        <translation>¿Ver los datos del cliente del pedido %1? En la auditoría queda quién los vio, cuándo y por qué.</translation>
    </message>
    <message>
        <source>Shown until you leave this order; the look is in the audit.</source>
        <translation>Se ven hasta que deje este pedido; la consulta queda en la auditoría.</translation>
    </message>
    <message>
        <source>The customer&apos;s data</source>
        <translation>Datos del cliente</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>Ver datos personales…</translation>
    </message>
    <message>
        <source>Mask again</source>
        <translation>Volver a ocultar</translation>
    </message>
    <message>
        <source>The document holds no data of a person that Cuadra knows.</source>
        <translation>El documento no tiene datos de una persona que Cuadra reconozca.</translation>
    </message>
    <message>
        <source>Masked. Each look is kept in the audit with its reason.</source>
        <translation>Ocultos. Cada consulta queda en la auditoría con su motivo.</translation>
    </message>
</context>
<context>
    <name>cuadra::DetailPane</name>
    <message>
        <source>It could not be read. %1</source>
        <translation>No se pudo leer. %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Accept and send…</source>
        <translation>Aceptar y enviar…</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar el detalle</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>To the cent</source>
        <translation>Al céntimo</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Open in the trace (Ctrl+T)</source>
        <translation>Abrir en la traza (Ctrl+T)</translation>
    </message>
    <message>
        <source>Open in the trace</source>
        <translation>Abrir en la traza</translation>
    </message>
</context>
<context>
    <name>cuadra::DoubtPage</name>
    <message>
        <source>It is no longer in doubt.</source>
        <translation>Ya no está en duda.</translation>
    </message>
    <message>
        <source>It is asked for at once.</source>
        <translation>Se consulta enseguida.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>Se pregunta a</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Next look-up</source>
        <translation>Próxima consulta</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>No hay nada en duda</translation>
    </message>
    <message>
        <source>Every write got its answer. When one is lost, the order waits here until the other side was asked for it; that happens now and then and mends itself.</source>
        <translation>Todos los envíos tuvieron respuesta. Cuando se pierde una, el pedido espera aquí hasta que se pregunta por él al otro lado; pasa de vez en cuando y se arregla solo.</translation>
    </message>
    <message>
        <source>No engine runs, so nobody is asked. Start it, then it goes on by itself.</source>
        <translation>No hay ningún motor en marcha, así que no se pregunta a nadie. Arránquelo y seguirá solo.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>These orders were sent and no answer came. Nothing is sent twice: the other side is asked first.</source>
        <translation>Estos pedidos se enviaron y no llegó respuesta. Nada se envía dos veces: antes se pregunta al otro lado.</translation>
    </message>
    <message>
        <source>Orders in doubt, the longest first</source>
        <translation>Pedidos en duda, los más antiguos primero</translation>
    </message>
    <message>
        <source>What you may do</source>
        <translation>Qué puede hacer usted</translation>
    </message>
    <message>
        <source>Look up now</source>
        <translation>Consultar ahora</translation>
    </message>
    <message>
        <source>Open in the trace</source>
        <translation>Abrir en la traza</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>cuadra::EventDetail</name>
    <message>
        <source>Choose an event to see what is behind it.</source>
        <translation>Elija un suceso para ver qué hay detrás.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Hide the call</source>
        <translation>Ocultar la llamada</translation>
    </message>
    <message>
        <source>Show the call, masked</source>
        <translation>Ver la llamada, con datos ocultos</translation>
    </message>
    <message>
        <source>Request and reply, masked</source>
        <translation>Petición y respuesta, con datos ocultos</translation>
    </message>
</context>
<context>
    <name>cuadra::EventList</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>Qué pasó, de lo más antiguo a lo más nuevo</translation>
    </message>
    <message>
        <source>Nothing of that kind happened to this order.</source>
        <translation>A este pedido no le pasó nada de ese tipo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
</context>
<context>
    <name>cuadra::ExchangesView</name>
    <message>
        <source>Calls, newest first</source>
        <translation>Llamadas, primero la más reciente</translation>
    </message>
    <message>
        <source>Request and reply</source>
        <translation>Petición y respuesta</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duró</translation>
    </message>
</context>
<context>
    <name>cuadra::FailedCommands</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.</source>
        <translation>
            <numerusform>¿Descartar %n pedido? Queda en la lista de descartados y se puede recuperar.</numerusform>
            <numerusform>¿Descartar %n pedidos? Quedan en la lista de descartados y se pueden recuperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) dismissed.</source>
        <translation>
            <numerusform>%n pedido descartado.</numerusform>
            <numerusform>%n pedidos descartados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) on hold.</source>
        <translation>
            <numerusform>%n pedido retenido.</numerusform>
            <numerusform>%n pedidos retenidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>To whom? Empty: to nobody.</source>
        <translation>¿A quién? Vacío: a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) given back.</source>
        <translation>
            <numerusform>%n pedido sin asignar.</numerusform>
            <numerusform>%n pedidos sin asignar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) assigned to %1.</source>
        <translation>
            <numerusform>%n pedido asignado a %1.</numerusform>
            <numerusform>%n pedidos asignados a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Which tag?</source>
        <translation>¿Qué etiqueta?</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) tagged.</source>
        <translation>
            <numerusform>%n pedido etiquetado.</numerusform>
            <numerusform>%n pedidos etiquetados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What should others know?</source>
        <translation>¿Qué deben saber los demás?</translation>
    </message>
    <message numerus="yes">
        <source>Noted on %n order(s).</source>
        <translation>
            <numerusform>Anotado en %n pedido.</numerusform>
            <numerusform>Anotado en %n pedidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Aceptar y enviar</translation>
    </message>
    <message>
        <source>Send order %1 although the findings stand? They are recorded as accepted by you.</source>
        <translation>¿Enviar el pedido %1 aunque queden avisos? Se registran como aceptados por usted.</translation>
    </message>
    <message>
        <source>Accepted; the order is back in the queue.</source>
        <translation>Aceptado; el pedido vuelve a la cola.</translation>
    </message>
    <message>
        <source>Saved. The order is not sent before you send it.</source>
        <translation>Guardado. El pedido no se envía hasta que usted lo envíe.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) called back</source>
        <translation>
            <numerusform>%n pedido recuperado</numerusform>
            <numerusform>%n pedidos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be undone: the engine had taken them</source>
        <translation>
            <numerusform>%n no se puede deshacer: el motor ya lo tenía</numerusform>
            <numerusform>%n no se pueden deshacer: el motor ya los tenía</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::FailedList</name>
    <message>
        <source>Failed orders of this cause</source>
        <translation>Pedidos fallidos por esta causa</translation>
    </message>
</context>
<context>
    <name>cuadra::FailedPage</name>
    <message>
        <source>Failed orders</source>
        <translation>Pedidos fallidos</translation>
    </message>
</context>
<context>
    <name>cuadra::FailedSending</name>
    <message>
        <source>A sending is under way: wait for its end or stop it.</source>
        <translation>Hay un envío en marcha: espere a que termine o párelo.</translation>
    </message>
</context>
<context>
    <name>cuadra::FailureCauses</name>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>Todas las causas</translation>
    </message>
</context>
<context>
    <name>cuadra::FailureChips</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Data missing</source>
        <translation>Faltan datos</translation>
    </message>
    <message>
        <source>Setup missing</source>
        <translation>Falta configurar</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
</context>
<context>
    <name>cuadra::FailureModel</name>
    <message>
        <source>Taken %1</source>
        <translation>Recibido %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context>
<context>
    <name>cuadra::FieldEditor</name>
    <message>
        <source>Take %1</source>
        <translation>Poner %1</translation>
    </message>
    <message>
        <source>No longer in the shop&apos;s order</source>
        <translation>Ya no está en el pedido de la tienda</translation>
    </message>
    <message>
        <source>In the shop: nothing</source>
        <translation>En la tienda: nada</translation>
    </message>
    <message>
        <source>In the shop: %1</source>
        <translation>En la tienda: %1</translation>
    </message>
</context>
<context>
    <name>cuadra::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Las comprobaciones no encontraron nada.</translation>
    </message>
</context>
<context>
    <name>cuadra::FoundList</name>
    <message>
        <source>Orders found, newest first</source>
        <translation>Pedidos encontrados, los más nuevos primero</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Number in the ERP</source>
        <translation>Número en el ERP</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Recibido</translation>
    </message>
</context>
<context>
    <name>cuadra::HandlingView</name>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignado a %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>Corrected: %1, “%2” → “%3”</source>
        <translation>Corregido: %1, «%2» → «%3»</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take back the correction of %1</source>
        <translation>Quitar la corrección de %1</translation>
    </message>
</context>
<context>
    <name>cuadra::HealthBar</name>
    <message>
        <source>Nothing waits</source>
        <translation>Nada espera</translation>
    </message>
    <message>
        <source>Oldest in queue: %1</source>
        <translation>Más antiguo en cola: %1</translation>
    </message>
</context>
<context>
    <name>cuadra::HoldDialog</name>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n order(s)? A change in the shop does not wake them.</source>
        <translation>
            <numerusform>¿Retener %n pedido? Un cambio en la tienda no lo despierta.</numerusform>
            <numerusform>¿Retener %n pedidos? Un cambio en la tienda no los despierta.</numerusform>
        </translation>
    </message>
    <message>
        <source>until someone sends them</source>
        <translation>hasta que alguien los envíe</translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>for four hours</source>
        <translation>cuatro horas</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>cuadra::Leaving</name>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Keep syncing in the tray</source>
        <translation>Seguir sincronizando en la bandeja</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Dejar de sincronizar</translation>
    </message>
</context>
<context>
    <name>cuadra::MainWindow</name>
    <message>
        <source>Cuadra</source>
        <translation>Cuadra</translation>
    </message>
</context>
<context>
    <name>cuadra::MendForm</name>
    <message>
        <source>Remember for ever: %1 → %2</source>
        <translation>Recordar para siempre: %1 → %2</translation>
    </message>
    <message>
        <source>Remember for ever</source>
        <translation>Recordar para siempre</translation>
    </message>
    <message numerus="yes">
        <source>Apply to the other %n chosen order(s)</source>
        <translation>
            <numerusform>Aplicar al otro pedido elegido</numerusform>
            <numerusform>Aplicar a los otros %n pedidos elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to the other %n order(s) of this cause</source>
        <translation>
            <numerusform>Aplicar al otro pedido de esta causa</numerusform>
            <numerusform>Aplicar a los otros %n pedidos de esta causa</numerusform>
        </translation>
    </message>
    <message>
        <source>Counterpart in the ERP of %1</source>
        <translation>Equivalente en el ERP de %1</translation>
    </message>
</context>
<context>
    <name>cuadra::MendHead</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Choose an order in the list.</source>
        <translation>Elija un pedido de la lista.</translation>
    </message>
</context>
<context>
    <name>cuadra::MendPane</name>
    <message>
        <source>The shop changed this order just now. What you typed is kept.</source>
        <translation>La tienda acaba de cambiar este pedido. Lo que usted escribió se conserva.</translation>
    </message>
    <message>
        <source>The shop changed this order just now.</source>
        <translation>La tienda acaba de cambiar este pedido.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Aceptar…</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Enviar %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Apply and send (Ctrl+Enter)</source>
        <translation>Aplicar y enviar (Ctrl+Intro)</translation>
    </message>
</context>
<context>
    <name>cuadra::MendRun</name>
    <message>
        <source>%1 of %2 begun · %3 verified · %4 failed again</source>
        <translation>%1 de %2 empezados · %3 verificados · %4 fallidos otra vez</translation>
    </message>
    <message>
        <source>Applying the changes…</source>
        <translation>Aplicando los cambios…</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) saved; the order goes with its turn.</source>
        <translation>
            <numerusform>%n corrección guardada; el pedido sale a su turno.</numerusform>
            <numerusform>%n correcciones guardadas; los pedidos salen a su turno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped by itself: the first %1 failed alike (%2) %3 were not sent.</source>
        <translation>Se paró solo: los primeros %1 fallaron igual (%2) %3 no se enviaron.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent</source>
        <translation>
            <numerusform>%n pedido enviado</numerusform>
            <numerusform>%n pedidos enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation>
            <numerusform>%n verificado</numerusform>
            <numerusform>%n verificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed again</source>
        <translation>
            <numerusform>%n fallido otra vez</numerusform>
            <numerusform>%n fallidos otra vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be tried again or held</source>
        <translation>
            <numerusform>%n se reintentará o queda retenido</numerusform>
            <numerusform>%n se reintentarán o quedan retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped by you: %n not sent</source>
        <translation>
            <numerusform>parado por usted: %n sin enviar</numerusform>
            <numerusform>parado por usted: %n sin enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::NewRowsBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show (F5)</source>
        <translation>Mostrar (F5)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new order(s)</source>
        <translation>
            <numerusform>Mostrar %n pedido nuevo</numerusform>
            <numerusform>Mostrar %n pedidos nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::PauseDialog</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>when a person resumes</source>
        <translation>cuando lo haga una persona</translation>
    </message>
    <message>
        <source>in 15 minutes</source>
        <translation>en 15 minutos</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>in 4 hours</source>
        <translation>en 4 horas</translation>
    </message>
    <message>
        <source>tomorrow at 8:00</source>
        <translation>mañana a las 8:00</translation>
    </message>
    <message>
        <source>Pause %1 → %2? Meanwhile nothing is sent. The shop&apos;s orders are still read and wait here until it goes on.</source>
        <translation>¿Pausar %1 → %2? Mientras tanto no se envía nada. Los pedidos de la tienda se siguen leyendo y esperan aquí hasta que se reanude.</translation>
    </message>
</context>
<context>
    <name>cuadra::QueueCommands</name>
    <message numerus="yes">
        <source>Retry %n order(s)? What cannot be retried now is left out.</source>
        <translation>
            <numerusform>¿Reintentar %n pedido? Lo que no se pueda reintentar ahora se deja fuera.</numerusform>
            <numerusform>¿Reintentar %n pedidos? Lo que no se pueda reintentar ahora se deja fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.</source>
        <translation>
            <numerusform>¿Descartar %n pedido? Queda en la lista de descartados y se puede recuperar.</numerusform>
            <numerusform>¿Descartar %n pedidos? Quedan en la lista de descartados y se pueden recuperar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Aceptar y enviar</translation>
    </message>
    <message>
        <source>Send order %1 although the findings stand? They are recorded as accepted by you.</source>
        <translation>¿Enviar el pedido %1 aunque sigan los hallazgos? Quedan registrados como aceptados por usted.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) back in the queue.</source>
        <translation>
            <numerusform>%n pedido vuelve a la cola.</numerusform>
            <numerusform>%n pedidos vuelven a la cola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) dismissed.</source>
        <translation>
            <numerusform>%n pedido descartado.</numerusform>
            <numerusform>%n pedidos descartados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted; the order is back in the queue.</source>
        <translation>Aceptado; el pedido vuelve a la cola.</translation>
    </message>
    <message>
        <source>Paused. What is being sent is finished first.</source>
        <translation>Pausado. Lo que se está enviando se termina antes.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Reanudado.</translation>
    </message>
</context>
<context>
    <name>cuadra::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Cola: %1</translation>
    </message>
    <message>
        <source>Orders in the queue</source>
        <translation>Pedidos en la cola</translation>
    </message>
</context>
<context>
    <name>cuadra::QueueWordsProxy</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step / number there</source>
        <translation>Paso / nº en destino</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>column: how long ago</comment>
        <translation>Hace</translation>
    </message>
    <message>
        <source>Taken %1
Changed %2</source>
        <translation>Recibido %1
Cambió %2</translation>
    </message>
</context>
<context>
    <name>cuadra::Rail</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>cuadra::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>cuadra::RouteCardView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified per minute, the last 30 minutes</source>
        <translation>Verificados por minuto, últimos 30 minutos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausar…</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>en pausa: %1</translation>
    </message>
    <message>
        <source>paused until %1: %2</source>
        <translation>en pausa hasta %1: %2</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada espera</translation>
    </message>
    <message>
        <source>oldest: %1</source>
        <translation>más antiguo: %1</translation>
    </message>
</context>
<context>
    <name>cuadra::RunBar</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Call back (Ctrl+Z)</source>
        <translation>Recuperar (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>cuadra::SendDialog</name>
    <message>
        <source>as it is</source>
        <translation>tal como está</translation>
    </message>
    <message>
        <source>The ERP has it already.</source>
        <translation>El ERP ya lo tiene.</translation>
    </message>
    <message>
        <source>It is already on its way.</source>
        <translation>Ya está en camino.</translation>
    </message>
    <message>
        <source>It is not among the failed ones any more.</source>
        <translation>Ya no está entre los fallidos.</translation>
    </message>
    <message>
        <source>Its route is paused.</source>
        <translation>Su ruta está en pausa.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n order(s)</source>
        <translation>
            <numerusform>Enviar %n pedido</numerusform>
            <numerusform>Enviar %n pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the chosen orders can go now.</source>
        <translation>Ninguno de los pedidos elegidos puede salir ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) go</source>
        <translation>
            <numerusform>sale %n pedido</numerusform>
            <numerusform>salen %n pedidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n fuera</numerusform>
            <numerusform>%n fuera</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever on this route: %1 is %2.</source>
        <translation>Para siempre en esta ruta: %1 es %2.</translation>
    </message>
    <message>
        <source>Until the engine takes an order it can be called back with Ctrl+Z. What has reached the ERP cannot be undone here. If the first ten fail alike, the rest is not sent.</source>
        <translation>Hasta que el motor tome un pedido se puede recuperar con Ctrl+Z. Lo que ha llegado al ERP no se puede deshacer aquí. Si los diez primeros fallan igual, el resto no se envía.</translation>
    </message>
    <message>
        <source>What happens to each order</source>
        <translation>Qué pasa con cada pedido</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>goes with its turn</source>
        <translation>sale a su turno</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>fuera: %1</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Enviar %1</translation>
    </message>
</context>
<context>
    <name>cuadra::SuggestBox</name>
    <message>
        <source>Suggestions for %1</source>
        <translation>Sugerencias para %1</translation>
    </message>
    <message>
        <source>same bar code</source>
        <translation>coincide el EAN</translation>
    </message>
</context>
<context>
    <name>cuadra::TodayPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Look at what failed</source>
        <translation>Ver los fallidos</translation>
    </message>
    <message>
        <source>The figures cannot be read</source>
        <translation>No se pueden leer las cifras</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>No route is set up yet</source>
        <translation>Aún no hay ninguna ruta</translation>
    </message>
    <message>
        <source>A route takes the orders of a shop to an ERP. Once there is one, this page says whether the day adds up.</source>
        <translation>Una ruta lleva los pedidos de una tienda a un ERP. Cuando haya una, esta página dirá si el día cuadra.</translation>
    </message>
    <message>
        <source>Reading the day&apos;s figures…</source>
        <translation>Leyendo las cifras del día…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>Solve the %1</source>
        <translation>Resolver los %1</translation>
    </message>
    <message>
        <source>How old is each kind of data?</source>
        <translation>¿De cuándo es cada dato?</translation>
    </message>
    <message>
        <source>Does today add up?</source>
        <translation>¿Cuadra el día?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>cuadra::TopBar</name>
    <message>
        <source>Order, customer, number in the ERP…   (Ctrl+F)</source>
        <translation>Pedido, cliente, número en el ERP…   (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Buscar en la cola</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Theme and language</source>
        <translation>Tema e idioma</translation>
    </message>
</context>
<context>
    <name>cuadra::TraceExport</name>
    <message>
        <source>The summary is copied, without personal data.</source>
        <translation>Resumen copiado, sin datos personales.</translation>
    </message>
    <message>
        <source>Export one page</source>
        <translation>Exportar una página</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Página web (*.html)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Paquete de pruebas</translation>
    </message>
    <message>
        <source>Evidence (*.json)</source>
        <translation>Pruebas (*.json)</translation>
    </message>
    <message>
        <source>Written: %1. Anyone with the ledger can prove it: cuadra check --evidence FILE</source>
        <translation>Guardado: %1. Quien tenga el libro puede comprobarlo: cuadra check --evidence ARCHIVO</translation>
    </message>
    <message>
        <source>The file could not be written: check the folder&apos;s room and rights.</source>
        <translation>No se pudo escribir el archivo: compruebe el espacio y los permisos de la carpeta.</translation>
    </message>
</context>
<context>
    <name>cuadra::TracePage</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>¿Dónde está mi pedido?</translation>
    </message>
    <message>
        <source>Any number: order, ERP number, reference, e-mail, phone, tax id, article, name…</source>
        <translation>Cualquier dato: pedido, número del ERP, referencia, correo, teléfono, NIF, artículo, nombre…</translation>
    </message>
    <message>
        <source>Find an order by any number or name</source>
        <translation>Buscar un pedido por cualquier número o nombre</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
</context>
<context>
    <name>cuadra::TraceView</name>
    <message>
        <source>To the cent</source>
        <translation>Al céntimo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Tell the customer: “%1”</source>
        <translation>Diga al cliente: «%1»</translation>
    </message>
</context>
<context>
    <name>cuadra::Tray</name>
    <message>
        <source>Cuadra</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>Syncing goes on here.</source>
        <translation>La sincronización sigue aquí.</translation>
    </message>
    <message>
        <source>Open Cuadra</source>
        <translation>Abrir Cuadra</translation>
    </message>
    <message>
        <source>Stop syncing and quit</source>
        <translation>Dejar de sincronizar y salir</translation>
    </message>
    <message>
        <source>Everything is paused</source>
        <translation>Todo está en pausa</translation>
    </message>
    <message>
        <source>A connection or the ledger is in trouble</source>
        <translation>Una conexión o el libro tiene un problema</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>Esperan a una persona: %1</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Paused from the tray</source>
        <translation>En pausa desde la bandeja</translation>
    </message>
</context>
<context>
    <name>cuadra::WaterfallView</name>
    <message>
        <source>From net to total on both sides</source>
        <translation>Del neto al total en los dos lados</translation>
    </message>
    <message>
        <source>The totals are compared when the order has reached the other side.</source>
        <translation>Los totales se comparan cuando el pedido ha llegado al otro lado.</translation>
    </message>
    <message>
        <source>Amounts in %1. Rounding there: %2; here: %3.</source>
        <translation>Importes en %1. Redondeo en destino: %2; en origen: %3.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>igual</translation>
    </message>
</context>
<context>
    <name>doubts</name>
    <message>
        <source>Order %1 was sent to %2 at %3 and the answer was lost: it may be there or not.</source>
        <translation>El pedido %1 se envió a %2 a las %3 y se perdió la respuesta: puede estar allí o no.</translation>
    </message>
    <message>
        <source>%1 is being asked for the reference %2 now.</source>
        <translation>Ahora se pregunta a %1 por la referencia %2.</translation>
    </message>
    <message>
        <source>%1 is asked for the reference %2 %3.</source>
        <translation>Se pregunta a %1 por la referencia %2 %3.</translation>
    </message>
    <message>
        <source>Found: it goes on from there. Not found for long enough: it is sent again, once.</source>
        <translation>Si está, se sigue desde ahí. Si pasado el tiempo prudente no está, se envía otra vez, una sola.</translation>
    </message>
    <message>
        <source>Try %1 of %2; after that it fails and tells you what to look for in %3.</source>
        <translation>Intento %1 de %2; después falla y le dice qué mirar en %3.</translation>
    </message>
    <message>
        <source>Last asked %1.</source>
        <translation>Última consulta %1.</translation>
    </message>
    <message>
        <source>Last asked %1: %2</source>
        <translation>Última consulta %1: %2</translation>
    </message>
    <message>
        <source>Wait: that is all it needs in nearly every case.</source>
        <translation>Esperar: casi siempre basta con eso.</translation>
    </message>
    <message>
        <source>Look up now: if you know that %1 answers again.</source>
        <translation>Consultar ahora: si sabe que %1 vuelve a responder.</translation>
    </message>
    <message>
        <source>Look in %1 for the reference %2, if you cannot wait.</source>
        <translation>Buscar en %1 la referencia %2, si no puede esperar.</translation>
    </message>
    <message>
        <source>There is no button to send it again: if it is there already, the customer would get it twice.</source>
        <translation>No hay botón para reenviarlo: si ya está allí, el cliente lo recibiría dos veces.</translation>
    </message>
</context>
<context>
    <name>failed</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pedido</numerusform>
            <numerusform>%n pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest, %1</source>
        <translation>el más antiguo, %1</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>The customer is a business</source>
        <translation>El cliente es una empresa</translation>
    </message>
    <message>
        <source>The customer pays the equivalence surcharge</source>
        <translation>El cliente está en recargo de equivalencia</translation>
    </message>
    <message>
        <source>The customer wants an invoice</source>
        <translation>El cliente quiere factura</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Calle, segunda línea</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation>Forma de envío</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>EAN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>System · wait</source>
        <translation>Sistema · esperar</translation>
    </message>
    <message>
        <source>Data · you</source>
        <translation>Datos · usted</translation>
    </message>
    <message>
        <source>Setup · once</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Rule · decide</source>
        <translation>Norma · decidir</translation>
    </message>
    <message>
        <source>Shop or ERP</source>
        <translation>Tienda o ERP</translation>
    </message>
    <message>
        <source>%1 (delivery)</source>
        <translation>%1 (envío)</translation>
    </message>
    <message>
        <source>%1 (invoice)</source>
        <translation>%1 (factura)</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>L. %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>New cause since yesterday</source>
        <translation>Causa nueva desde ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n new since yesterday</source>
        <translation>
            <numerusform>%n nuevo desde ayer</numerusform>
            <numerusform>%n nuevos desde ayer</numerusform>
        </translation>
    </message>
    <message>
        <source>Last time solved by %1, %2: “%3” linked to “%4” for ever.</source>
        <translation>La última vez lo resolvió %1, %2: «%3» enlazado con «%4» para siempre.</translation>
    </message>
    <message>
        <source>Last time solved by %1, %2: %3 set to “%4”.</source>
        <translation>La última vez lo resolvió %1, %2: %3 puesto a «%4».</translation>
    </message>
    <message>
        <source>Last time solved by %1, %2: accepted and sent.</source>
        <translation>La última vez lo resolvió %1, %2: aceptado y enviado.</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignado a %1</translation>
    </message>
    <message>
        <source>No failed order fits this view.</source>
        <translation>Ningún pedido fallido en esta vista.</translation>
    </message>
    <message>
        <source>Other failed orders may be there.</source>
        <translation>Puede haber otros pedidos fallidos.</translation>
    </message>
    <message>
        <source>Show all failed orders</source>
        <translation>Ver todos los fallidos</translation>
    </message>
    <message>
        <source>No failed orders.</source>
        <translation>Sin pedidos fallidos.</translation>
    </message>
    <message>
        <source>But no engine runs: nothing is sent, so nothing can fail.</source>
        <translation>Pero no hay ningún motor en marcha: no se envía nada y nada puede fallar.</translation>
    </message>
    <message>
        <source>No order was verified in the last 30 min. The queue says whether any is waiting.</source>
        <translation>Ningún pedido verificado en los últimos 30 min. La cola dice si hay alguno esperando.</translation>
    </message>
    <message>
        <source>Last verified order %1.</source>
        <translation>Último pedido verificado %1.</translation>
    </message>
</context>
<context>
    <name>failedActions</name>
    <message>
        <source>Apply and send</source>
        <translation>Aplicar y enviar</translation>
    </message>
    <message>
        <source>Go to the form</source>
        <translation>Ir al formulario</translation>
    </message>
    <message>
        <source>Retry as it is</source>
        <translation>Reintentar tal como está</translation>
    </message>
    <message>
        <source>Choose all of the list</source>
        <translation>Elegir toda la lista</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Asignármelo</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Hold until…</source>
        <translation>Retener hasta…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Next cause</source>
        <translation>Causa siguiente</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>In queue</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificados</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Shall Cuadra go on syncing?</source>
        <translation>¿Debe Cuadra seguir sincronizando?</translation>
    </message>
    <message>
        <source>It can go on in the tray. Stopped, it fetches and sends nothing until it is opened again. The answer is remembered; the File menu changes it.</source>
        <translation>Puede seguir en la bandeja. Si se detiene, no lee ni envía nada hasta que se abra de nuevo. La respuesta se recuerda; se cambia en el menú Archivo.</translation>
    </message>
    <message>
        <source>This desktop has no tray to go on in. Stopped, it fetches and sends nothing until it is opened again; nothing is lost.</source>
        <translation>Este escritorio no tiene bandeja en la que seguir. Si se detiene, no lee ni envía nada hasta que se abra de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Keep syncing in the tray</source>
        <translation>Seguir sincronizando en la bandeja</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Dejar de sincronizar</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>About Cuadra and its licences</source>
        <translation>Acerca de Cuadra y sus licencias</translation>
    </message>
    <message>
        <source>Theme and language</source>
        <translation>Tema e idioma</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Something unforeseen happened (%1).</source>
        <translation>Ocurrió algo imprevisto (%1).</translation>
    </message>
    <message>
        <source>Look at the calls; retry when the cause is mended.</source>
        <translation>Mire las llamadas; reintente cuando la causa esté arreglada.</translation>
    </message>
    <message>
        <source>A setting of the Etendo connection is not right: %1</source>
        <translation>Un ajuste de la conexión con Etendo no es correcto: %1</translation>
    </message>
    <message>
        <source>Correct it in the set-up.</source>
        <translation>Corríjalo en la configuración.</translation>
    </message>
    <message>
        <source>Etendo does not accept the user or the password.</source>
        <translation>Etendo no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Check them and set the password again.</source>
        <translation>Compruébelos y ponga otra vez la contraseña.</translation>
    </message>
    <message>
        <source>The user may not do this in Etendo: %1</source>
        <translation>El usuario no puede hacer esto en Etendo: %1</translation>
    </message>
    <message>
        <source>Give the user the right.</source>
        <translation>Dé el permiso al usuario.</translation>
    </message>
    <message>
        <source>Etendo does not serve (status %1).</source>
        <translation>Etendo no atiende (estado %1).</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself.</source>
        <translation>No hay que hacer nada: se reintenta solo.</translation>
    </message>
    <message>
        <source>Etendo&apos;s answer cannot be read (%1).</source>
        <translation>No se puede leer la respuesta de Etendo (%1).</translation>
    </message>
    <message>
        <source>Look at the call; it is tried again when you retry.</source>
        <translation>Mire la llamada; se intenta otra vez al reintentar.</translation>
    </message>
    <message>
        <source>Etendo&apos;s answer lacks a field or has another kind: %1, %2</source>
        <translation>A la respuesta de Etendo le falta un campo o es de otro tipo: %1, %2</translation>
    </message>
    <message>
        <source>Check the version and the modules there.</source>
        <translation>Compruebe la versión y los módulos de allí.</translation>
    </message>
    <message>
        <source>Etendo did not say whether it did it (status %1).</source>
        <translation>Etendo no dijo si lo hizo (estado %1).</translation>
    </message>
    <message>
        <source>Nothing is sent twice: it is looked up first.</source>
        <translation>Nada se envía dos veces: primero se busca.</translation>
    </message>
    <message>
        <source>Etendo does not know the country %1.</source>
        <translation>Etendo no conoce el país %1.</translation>
    </message>
    <message>
        <source>Add it there, then retry.</source>
        <translation>Añádalo allí y reintente.</translation>
    </message>
    <message>
        <source>Etendo does not know the product %1 any more.</source>
        <translation>Etendo ya no conoce el artículo %1.</translation>
    </message>
    <message>
        <source>Correct the mapping, then retry.</source>
        <translation>Corrija la correspondencia y reintente.</translation>
    </message>
    <message>
        <source>Etendo does not have the order %1 any more.</source>
        <translation>Etendo ya no tiene el pedido %1.</translation>
    </message>
    <message>
        <source>Look for it there; it is not created a second time by itself.</source>
        <translation>Búsquelo allí; no se crea por segunda vez solo.</translation>
    </message>
    <message>
        <source>Order %1 is already confirmed in Etendo and cannot be changed.</source>
        <translation>El pedido %1 ya está confirmado en Etendo y no se puede cambiar.</translation>
    </message>
    <message>
        <source>Carry the change by hand, or dismiss it.</source>
        <translation>Lleve el cambio a mano o descártelo.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled in Etendo.</source>
        <translation>El pedido %1 está anulado en Etendo.</translation>
    </message>
    <message>
        <source>Decide there; dismiss it here if that is right.</source>
        <translation>Decida allí; descártelo aquí si es correcto.</translation>
    </message>
    <message>
        <source>A setting of the Tryton connection is not right: %1</source>
        <translation>Un ajuste de la conexión con Tryton no es correcto: %1</translation>
    </message>
    <message>
        <source>Tryton does not accept the user or the password.</source>
        <translation>Tryton no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>The user may not do this in Tryton: %1</source>
        <translation>El usuario no puede hacer esto en Tryton: %1</translation>
    </message>
    <message>
        <source>Tryton does not serve (status %1).</source>
        <translation>Tryton no atiende (estado %1).</translation>
    </message>
    <message>
        <source>Tryton&apos;s answer cannot be read (%1).</source>
        <translation>No se puede leer la respuesta de Tryton (%1).</translation>
    </message>
    <message>
        <source>Tryton&apos;s answer lacks a field or has another kind: %1, %2</source>
        <translation>A la respuesta de Tryton le falta un campo o es de otro tipo: %1, %2</translation>
    </message>
    <message>
        <source>Tryton did not say whether it did it (status %1).</source>
        <translation>Tryton no dijo si lo hizo (estado %1).</translation>
    </message>
    <message>
        <source>Tryton does not know the country %1.</source>
        <translation>Tryton no conoce el país %1.</translation>
    </message>
    <message>
        <source>Tryton does not know the product %1 any more.</source>
        <translation>Tryton ya no conoce el artículo %1.</translation>
    </message>
    <message>
        <source>Tryton does not have the order %1 any more.</source>
        <translation>Tryton ya no tiene el pedido %1.</translation>
    </message>
    <message>
        <source>Order %1 is already confirmed in Tryton and cannot be changed.</source>
        <translation>El pedido %1 ya está confirmado en Tryton y no se puede cambiar.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled in Tryton.</source>
        <translation>El pedido %1 está anulado en Tryton.</translation>
    </message>
    <message>
        <source>Etendo lacks something that the connection needs: %1</source>
        <translation>A Etendo le falta algo que la conexión necesita: %1</translation>
    </message>
    <message>
        <source>Set it up there, then test the connection.</source>
        <translation>Configúrelo allí y pruebe la conexión.</translation>
    </message>
    <message>
        <source>Etendo refused the sign-in.</source>
        <translation>Etendo rechazó el inicio de sesión.</translation>
    </message>
    <message>
        <source>Check user and password and set the password again.</source>
        <translation>Compruebe usuario y contraseña y ponga otra vez la contraseña.</translation>
    </message>
    <message>
        <source>Etendo&apos;s answer to the sign-in cannot be read.</source>
        <translation>No se puede leer la respuesta de Etendo al inicio de sesión.</translation>
    </message>
    <message>
        <source>Check the address; a proxy may answer in its place.</source>
        <translation>Compruebe la dirección; puede que un proxy responda en su lugar.</translation>
    </message>
    <message>
        <source>Etendo signed in with another %1 than asked: %3 instead of %2.</source>
        <translation>Etendo inició sesión con otro %1: %3 en vez de %2.</translation>
    </message>
    <message>
        <source>Give the user the right one, or correct the set-up.</source>
        <translation>Dé al usuario el correcto o corrija la configuración.</translation>
    </message>
    <message>
        <source>Etendo&apos;s licence allows no more sessions.</source>
        <translation>La licencia de Etendo no permite más sesiones.</translation>
    </message>
    <message>
        <source>Close sessions there; it is tried again by itself.</source>
        <translation>Cierre sesiones allí; se reintenta solo.</translation>
    </message>
    <message>
        <source>Etendo asks to slow down.</source>
        <translation>Etendo pide ir más despacio.</translation>
    </message>
    <message>
        <source>Etendo refuses to read: %1</source>
        <translation>Etendo se niega a leer: %1</translation>
    </message>
    <message>
        <source>Give the role the right to read it.</source>
        <translation>Dé al rol permiso para leerlo.</translation>
    </message>
    <message>
        <source>Etendo hides %2 of %1 from this role.</source>
        <translation>Etendo oculta %2 de %1 a este rol.</translation>
    </message>
    <message>
        <source>Give the role access to that field.</source>
        <translation>Dé al rol acceso a ese campo.</translation>
    </message>
    <message>
        <source>Etendo&apos;s list of %1 does not end.</source>
        <translation>La lista de %1 de Etendo no termina.</translation>
    </message>
    <message>
        <source>Look at the calls; a plug-in may ignore the paging.</source>
        <translation>Mire las llamadas; puede que un módulo ignore la paginación.</translation>
    </message>
    <message>
        <source>Etendo refused it: %1</source>
        <translation>Etendo lo rechazó: %1</translation>
    </message>
    <message>
        <source>Correct it there or in the shop, then retry.</source>
        <translation>Corríjalo allí o en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Etendo is busy with the same record.</source>
        <translation>Etendo está ocupado con el mismo registro.</translation>
    </message>
    <message>
        <source>Two writes met in Etendo.</source>
        <translation>Dos escrituras coincidieron en Etendo.</translation>
    </message>
    <message>
        <source>%1 is longer than Etendo takes (%2 characters).</source>
        <translation>%1 es más largo de lo que admite Etendo (%2 caracteres).</translation>
    </message>
    <message>
        <source>Shorten it in the shop, then retry.</source>
        <translation>Acórtelo en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Etendo needs %1 and it is empty.</source>
        <translation>Etendo necesita %1 y está vacío.</translation>
    </message>
    <message>
        <source>Fill it in in the shop or in the set-up, then retry.</source>
        <translation>Rellénelo en la tienda o en la configuración y reintente.</translation>
    </message>
    <message>
        <source>Etendo&apos;s XML answer cannot be read.</source>
        <translation>No se puede leer la respuesta XML de Etendo.</translation>
    </message>
    <message>
        <source>Look at the call.</source>
        <translation>Mire la llamada.</translation>
    </message>
    <message>
        <source>The price list is in %2 and the order in %1.</source>
        <translation>La tarifa está en %2 y el pedido en %1.</translation>
    </message>
    <message>
        <source>Choose a price list in the order&apos;s currency.</source>
        <translation>Elija una tarifa en la moneda del pedido.</translation>
    </message>
    <message>
        <source>Several customers in Etendo match %1.</source>
        <translation>Varios clientes de Etendo coinciden con %1.</translation>
    </message>
    <message>
        <source>Merge them there, then retry.</source>
        <translation>Unifíquelos allí y reintente.</translation>
    </message>
    <message>
        <source>Customer %1 is inactive in Etendo.</source>
        <translation>El cliente %1 está inactivo en Etendo.</translation>
    </message>
    <message>
        <source>Activate it there, then retry.</source>
        <translation>Actívelo allí y reintente.</translation>
    </message>
    <message>
        <source>Line %1 has %2 taxes and Etendo takes one.</source>
        <translation>La línea %1 tiene %2 impuestos y Etendo admite uno.</translation>
    </message>
    <message>
        <source>Make a combined tax there and map it.</source>
        <translation>Cree allí un impuesto combinado y asígnelo.</translation>
    </message>
    <message>
        <source>Product %1 has no unit in Etendo.</source>
        <translation>El artículo %1 no tiene unidad en Etendo.</translation>
    </message>
    <message>
        <source>Set its unit there, then retry.</source>
        <translation>Póngale unidad allí y reintente.</translation>
    </message>
    <message>
        <source>Etendo refused to complete the order: %1</source>
        <translation>Etendo se negó a completar el pedido: %1</translation>
    </message>
    <message>
        <source>Correct it there, then retry.</source>
        <translation>Corríjalo allí y reintente.</translation>
    </message>
    <message>
        <source>Etendo failed while completing the order.</source>
        <translation>Etendo falló al completar el pedido.</translation>
    </message>
    <message>
        <source>Look at Etendo&apos;s own log, then retry.</source>
        <translation>Mire el registro de Etendo y reintente.</translation>
    </message>
    <message>
        <source>Etendo said that it completed the order and did nothing.</source>
        <translation>Etendo dijo que completó el pedido y no hizo nada.</translation>
    </message>
    <message>
        <source>Look at the order there, then retry.</source>
        <translation>Mire el pedido allí y reintente.</translation>
    </message>
    <message>
        <source>Tryton asks for more to sign in: %1</source>
        <translation>Tryton pide más para iniciar sesión: %1</translation>
    </message>
    <message>
        <source>Use a user that signs in with a password alone.</source>
        <translation>Use un usuario que entre solo con contraseña.</translation>
    </message>
    <message>
        <source>Tryton does not know the session any more.</source>
        <translation>Tryton ya no conoce la sesión.</translation>
    </message>
    <message>
        <source>Nothing to do: it signs in again.</source>
        <translation>No hay que hacer nada: vuelve a iniciarla.</translation>
    </message>
    <message>
        <source>Tryton slows down after wrong passwords.</source>
        <translation>Tryton frena tras contraseñas equivocadas.</translation>
    </message>
    <message>
        <source>Check the password before trying again.</source>
        <translation>Compruebe la contraseña antes de reintentar.</translation>
    </message>
    <message>
        <source>Tryton has no such database.</source>
        <translation>Tryton no tiene esa base de datos.</translation>
    </message>
    <message>
        <source>Correct its name in the connection.</source>
        <translation>Corrija su nombre en la conexión.</translation>
    </message>
    <message>
        <source>The user belongs to no company in Tryton.</source>
        <translation>El usuario no pertenece a ninguna empresa en Tryton.</translation>
    </message>
    <message>
        <source>Give the user a company there.</source>
        <translation>Dé al usuario una empresa allí.</translation>
    </message>
    <message>
        <source>Tryton refused it: %1</source>
        <translation>Tryton lo rechazó: %1</translation>
    </message>
    <message>
        <source>Tryton warns and waits for a decision: %1</source>
        <translation>Tryton avisa y espera una decisión: %1</translation>
    </message>
    <message>
        <source>Decide there, then retry.</source>
        <translation>Decida allí y reintente.</translation>
    </message>
    <message>
        <source>Someone changed the same record in Tryton.</source>
        <translation>Alguien cambió el mismo registro en Tryton.</translation>
    </message>
    <message>
        <source>Tryton is busy.</source>
        <translation>Tryton está ocupado.</translation>
    </message>
    <message>
        <source>Tryton lost its own database.</source>
        <translation>Tryton perdió su propia base de datos.</translation>
    </message>
    <message>
        <source>Tryton failed inside: %1</source>
        <translation>Tryton falló por dentro: %1</translation>
    </message>
    <message>
        <source>Look at Tryton&apos;s own log, then retry.</source>
        <translation>Mire el registro de Tryton y reintente.</translation>
    </message>
    <message>
        <source>Tryton does not know the currency %1.</source>
        <translation>Tryton no conoce la moneda %1.</translation>
    </message>
    <message>
        <source>Several parties in Tryton carry the tax id %1.</source>
        <translation>Varios terceros de Tryton llevan el NIF %1.</translation>
    </message>
    <message>
        <source>Party %1 is inactive in Tryton.</source>
        <translation>El tercero %1 está inactivo en Tryton.</translation>
    </message>
    <message>
        <source>Party %1 has the tax id %2 in Tryton and the order %3.</source>
        <translation>El tercero %1 tiene el NIF %2 en Tryton y el pedido %3.</translation>
    </message>
    <message>
        <source>Decide which is right, then retry.</source>
        <translation>Decida cuál es correcto y reintente.</translation>
    </message>
    <message>
        <source>What was kept as Tryton&apos;s id is none: %1</source>
        <translation>Lo guardado como identificador de Tryton no lo es: %1</translation>
    </message>
    <message>
        <source>Send the log to whoever maintains Cuadra.</source>
        <translation>Envíe el registro a quien mantiene Cuadra.</translation>
    </message>
    <message>
        <source>Several sales in Tryton carry the reference %1.</source>
        <translation>Varias ventas de Tryton llevan la referencia %1.</translation>
    </message>
    <message>
        <source>Keep one there and cancel the others, then retry.</source>
        <translation>Deje una allí, anule las demás y reintente.</translation>
    </message>
    <message>
        <source>Tryton said that “%1” worked, and the sale is still %2.</source>
        <translation>Tryton dijo que «%1» funcionó, y la venta sigue en %2.</translation>
    </message>
    <message>
        <source>Look at the sale there, then retry.</source>
        <translation>Mire la venta allí y reintente.</translation>
    </message>
    <message>
        <source>The company there: %1</source>
        <translation>La empresa allí: %1</translation>
    </message>
    <message>
        <source>Tax is rounded by: %1</source>
        <translation>El impuesto se redondea por: %1</translation>
    </message>
    <message>
        <source>Tax rule for the surcharge: %1</source>
        <translation>Regla de impuestos del recargo: %1</translation>
    </message>
    <message>
        <source>Order %1 has already been sent by another way.</source>
        <translation>El pedido %1 ya se envió por otro camino.</translation>
    </message>
    <message>
        <source>Dismiss it: it is never sent twice.</source>
        <translation>Descártelo: nunca se envía dos veces.</translation>
    </message>
    <message>
        <source>The shop&apos;s state “%1” is not one to send.</source>
        <translation>El estado «%1» de la tienda no es de los que se envían.</translation>
    </message>
    <message>
        <source>It goes on when the shop changes the state.</source>
        <translation>Sigue cuando la tienda cambie el estado.</translation>
    </message>
    <message>
        <source>The order is wholly refunded (%1).</source>
        <translation>El pedido está devuelto por completo (%1).</translation>
    </message>
    <message>
        <source>Dismiss it.</source>
        <translation>Descártelo.</translation>
    </message>
    <message>
        <source>The currency “%1” does not exist.</source>
        <translation>La moneda «%1» no existe.</translation>
    </message>
    <message>
        <source>Correct it in the shop, then retry.</source>
        <translation>Corríjalo en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The order is in %2 and the company works in %1.</source>
        <translation>El pedido está en %2 y la empresa trabaja en %1.</translation>
    </message>
    <message>
        <source>Send it by a route whose company uses that currency.</source>
        <translation>Envíelo por una ruta cuya empresa use esa moneda.</translation>
    </message>
    <message>
        <source>The amount %1 has fractions of a cent.</source>
        <translation>El importe %1 tiene fracciones de céntimo.</translation>
    </message>
    <message>
        <source>Correct the shop&apos;s decimals, then retry.</source>
        <translation>Corrija los decimales de la tienda y reintente.</translation>
    </message>
    <message>
        <source>The quantity of “%1” is not one to sell.</source>
        <translation>La cantidad de «%1» no se puede vender.</translation>
    </message>
    <message>
        <source>The parts add up to %1 and the shop says %2.</source>
        <translation>Las partes suman %1 y la tienda dice %2.</translation>
    </message>
    <message>
        <source>Accept it with a reason, or correct the shop and retry.</source>
        <translation>Acéptelo con un motivo, o corrija la tienda y reintente.</translation>
    </message>
    <message>
        <source>The tax at %1 % comes to %2 and the shop says %3.</source>
        <translation>El impuesto al %1 % sale %2 y la tienda dice %3.</translation>
    </message>
    <message>
        <source>The tax at %1 % comes to %2 and the shop says %3: a matter of rounding.</source>
        <translation>El impuesto al %1 % sale %2 y la tienda dice %3: cuestión de redondeo.</translation>
    </message>
    <message>
        <source>Nothing to do; worth a look.</source>
        <translation>No hay que hacer nada; conviene mirarlo.</translation>
    </message>
    <message>
        <source>The rate %1 % does not exist.</source>
        <translation>El tipo %1 % no existe.</translation>
    </message>
    <message>
        <source>Correct the tax in the shop, then retry.</source>
        <translation>Corrija el impuesto en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The rate %1 % was not in force on %2.</source>
        <translation>El tipo %1 % no estaba vigente el %2.</translation>
    </message>
    <message>
        <source>Correct the tax or the date in the shop, then retry.</source>
        <translation>Corrija el impuesto o la fecha en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The surcharge %2 % does not go with VAT at %1 %.</source>
        <translation>El recargo %2 % no corresponde al IVA del %1 %.</translation>
    </message>
    <message>
        <source>Correct the surcharge in the shop, then retry.</source>
        <translation>Corrija el recargo en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Equivalence surcharge is charged to a customer outside that scheme.</source>
        <translation>Se cobra recargo de equivalencia a un cliente fuera de ese régimen.</translation>
    </message>
    <message>
        <source>Correct the customer or the taxes in the shop, then retry.</source>
        <translation>Corrija el cliente o los impuestos en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The customer is under the equivalence surcharge and none is charged.</source>
        <translation>El cliente está en recargo de equivalencia y no se le cobra.</translation>
    </message>
    <message>
        <source>Correct the taxes in the shop, then retry.</source>
        <translation>Corrija los impuestos en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Some lines carry VAT and others none.</source>
        <translation>Unas líneas llevan IVA y otras no.</translation>
    </message>
    <message>
        <source>It goes to %1 %2, outside Spanish VAT, and VAT is charged.</source>
        <translation>Va a %1 %2, fuera del IVA español, y se cobra IVA.</translation>
    </message>
    <message>
        <source>It goes to %1 %2, inside Spanish VAT, and no VAT is charged.</source>
        <translation>Va a %1 %2, dentro del IVA español, y no se cobra IVA.</translation>
    </message>
    <message>
        <source>The country “%1” does not exist.</source>
        <translation>El país «%1» no existe.</translation>
    </message>
    <message>
        <source>The postcode “%1” does not have five digits.</source>
        <translation>El código postal «%1» no tiene cinco cifras.</translation>
    </message>
    <message>
        <source>The postcode “%1” belongs to no province.</source>
        <translation>El código postal «%1» no es de ninguna provincia.</translation>
    </message>
    <message>
        <source>The tax id “%1” does not have the form of one.</source>
        <translation>El NIF «%1» no tiene la forma de un NIF.</translation>
    </message>
    <message>
        <source>The letter of the tax id “%1” is wrong.</source>
        <translation>La letra del NIF «%1» es incorrecta.</translation>
    </message>
    <message>
        <source>Ask the customer and correct it in the shop, then retry.</source>
        <translation>Pregunte al cliente, corríjalo en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The control character of the company&apos;s tax id “%1” is wrong.</source>
        <translation>El carácter de control del NIF de empresa «%1» es incorrecto.</translation>
    </message>
    <message>
        <source>Ask the customer; accept it with a reason or correct it.</source>
        <translation>Pregunte al cliente; acéptelo con un motivo o corríjalo.</translation>
    </message>
    <message>
        <source>The tax id “%1” ends in an unusual way.</source>
        <translation>El NIF «%1» termina de forma poco habitual.</translation>
    </message>
    <message>
        <source>The tax id “%1” looks made up.</source>
        <translation>El NIF «%1» parece inventado.</translation>
    </message>
    <message>
        <source>The check digits of the VAT number “%1” are wrong.</source>
        <translation>Los dígitos de control del NIF-IVA «%1» son incorrectos.</translation>
    </message>
    <message>
        <source>The VAT number “%1” does not have the form of its country.</source>
        <translation>El NIF-IVA «%1» no tiene la forma de su país.</translation>
    </message>
    <message>
        <source>The VAT number “%1” must begin with EL, not GR.</source>
        <translation>El NIF-IVA «%1» debe empezar por EL, no GR.</translation>
    </message>
    <message>
        <source>The prefix of the VAT number “%1” is none of the EU.</source>
        <translation>El prefijo del NIF-IVA «%1» no es de la UE.</translation>
    </message>
    <message>
        <source>“%1” is the number of a special scheme, not of a customer.</source>
        <translation>«%1» es el número de un régimen especial, no de un cliente.</translation>
    </message>
    <message>
        <source>It goes without VAT to %1 and the customer is not a business.</source>
        <translation>Va sin IVA a %1 y el cliente no es una empresa.</translation>
    </message>
    <message>
        <source>It goes without VAT to %2 and “%1” is no valid VAT number.</source>
        <translation>Va sin IVA a %2 y «%1» no es un NIF-IVA válido.</translation>
    </message>
    <message>
        <source>It goes without VAT to %2 and the VAT number “%1” is of another state.</source>
        <translation>Va sin IVA a %2 y el NIF-IVA «%1» es de otro estado.</translation>
    </message>
    <message>
        <source>A sale without VAT to “%1” needs a full invoice.</source>
        <translation>Una venta sin IVA a «%1» necesita factura completa.</translation>
    </message>
    <message>
        <source>Change the kind of invoice of the route, then retry.</source>
        <translation>Cambie el tipo de factura de la ruta y reintente.</translation>
    </message>
    <message>
        <source>VAT at %3 % is not that of the destination: %1 has %2 %.</source>
        <translation>El IVA del %3 % no es el del destino: %1 tiene el %2 %.</translation>
    </message>
    <message>
        <source>VAT at %3 % is that of %1, though the route charges the company&apos;s own.</source>
        <translation>El IVA del %3 % es el de %1, y la ruta cobra el propio de la empresa.</translation>
    </message>
    <message>
        <source>VAT at %3 % is not the standard rate of %1, which is %2 %.</source>
        <translation>El IVA del %3 % no es el tipo general de %1, que es el %2 %.</translation>
    </message>
    <message>
        <source>A sale inside the EU without VAT cannot have a simplified invoice.</source>
        <translation>Una entrega intracomunitaria no puede llevar factura simplificada.</translation>
    </message>
    <message>
        <source>With %1 it is over the limit of a simplified invoice.</source>
        <translation>Con %1 supera el límite de la factura simplificada.</translation>
    </message>
    <message>
        <source>Ask for the tax data, then retry.</source>
        <translation>Pida los datos fiscales y reintente.</translation>
    </message>
    <message>
        <source>A business buys for %1, over the limit of a simplified invoice.</source>
        <translation>Una empresa compra por %1, sobre el límite de la factura simplificada.</translation>
    </message>
    <message>
        <source>The invoice needs a name.</source>
        <translation>La factura necesita un nombre.</translation>
    </message>
    <message>
        <source>The invoice needs a whole address.</source>
        <translation>La factura necesita una dirección completa.</translation>
    </message>
    <message>
        <source>The invoice needs a tax id.</source>
        <translation>La factura necesita un NIF.</translation>
    </message>
    <message>
        <source>The order&apos;s total is zero.</source>
        <translation>El total del pedido es cero.</translation>
    </message>
    <message>
        <source>The order&apos;s total is negative: %1</source>
        <translation>El total del pedido es negativo: %1</translation>
    </message>
    <message>
        <source>The discounts add up to %1 and the shop says %2.</source>
        <translation>Los descuentos suman %1 y la tienda dice %2.</translation>
    </message>
    <message>
        <source>Line “%1” is negative: %2</source>
        <translation>La línea «%1» es negativa: %2</translation>
    </message>
    <message>
        <source>The shipping tax at %1 % (%2) has no counterpart in the ERP.</source>
        <translation>El impuesto del envío al %1 % (%2) no tiene correspondencia en el ERP.</translation>
    </message>
    <message>
        <source>Map the tax, then retry.</source>
        <translation>Asigne el impuesto y reintente.</translation>
    </message>
    <message>
        <source>Shipping carries %1 %, a rate that no line has.</source>
        <translation>El envío lleva el %1 %, un tipo que no tiene ninguna línea.</translation>
    </message>
    <message>
        <source>Exact prices need %1 decimals and the ERP has %2.</source>
        <translation>Los precios exactos necesitan %1 decimales y el ERP tiene %2.</translation>
    </message>
    <message>
        <source>Allow more price decimals in the ERP, then retry.</source>
        <translation>Permita más decimales de precio en el ERP y reintente.</translation>
    </message>
    <message>
        <source>The ERP does not know %3 (%1 “%2”).</source>
        <translation>El ERP no conoce %3 (%1 «%2»).</translation>
    </message>
    <message>
        <source>Create it there or link it in the mappings, then retry.</source>
        <translation>Créelo allí o enlácelo en las correspondencias y reintente.</translation>
    </message>
    <message>
        <source>The ERP has several for %3 (%1 “%2”).</source>
        <translation>El ERP tiene varios para %3 (%1 «%2»).</translation>
    </message>
    <message>
        <source>Choose one in the mappings, then retry.</source>
        <translation>Elija uno en las correspondencias y reintente.</translation>
    </message>
    <message>
        <source>The product “%1” has no SKU in the shop.</source>
        <translation>El artículo «%1» no tiene SKU en la tienda.</translation>
    </message>
    <message>
        <source>Give it one in the shop, then retry.</source>
        <translation>Póngale uno en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The order is dated in the future: %1</source>
        <translation>El pedido tiene fecha futura: %1</translation>
    </message>
    <message>
        <source>Check the clocks; accept it with a reason.</source>
        <translation>Revise los relojes; acéptelo con un motivo.</translation>
    </message>
    <message>
        <source>The order is of a closed period (%1).</source>
        <translation>El pedido es de un periodo cerrado (%1).</translation>
    </message>
    <message>
        <source>A text holds characters that cannot be seen.</source>
        <translation>Un texto contiene caracteres invisibles.</translation>
    </message>
    <message>
        <source>A text has %2 characters and the ERP takes %1: it is shortened.</source>
        <translation>Un texto tiene %2 caracteres y el ERP admite %1: se acorta.</translation>
    </message>
    <message>
        <source>The deadline for its invoice is near (%1).</source>
        <translation>El plazo de su factura está cerca (%1).</translation>
    </message>
    <message>
        <source>The deadline for its invoice has passed (%1).</source>
        <translation>El plazo de su factura ha pasado (%1).</translation>
    </message>
    <message>
        <source>It goes to %1 %2, outside the EU, and VAT is charged.</source>
        <translation>Va a %1 %2, fuera de la UE, y se cobra IVA.</translation>
    </message>
    <message>
        <source>It goes to %1 %2, inside the EU, without VAT and without a proven business.</source>
        <translation>Va a %1 %2, dentro de la UE, sin IVA y sin empresa acreditada.</translation>
    </message>
    <message>
        <source>The other side refuses the connection.</source>
        <translation>El otro lado rechaza la conexión.</translation>
    </message>
    <message>
        <source>Check that it runs and that the address is right; it is tried again by itself.</source>
        <translation>Compruebe que está en marcha y que la dirección es correcta; se reintenta solo.</translation>
    </message>
    <message>
        <source>The address of the other side is not found.</source>
        <translation>No se encuentra la dirección del otro lado.</translation>
    </message>
    <message>
        <source>Check the network and the address of the connection; it is tried again by itself.</source>
        <translation>Compruebe la red y la dirección de la conexión; se reintenta solo.</translation>
    </message>
    <message>
        <source>The other side did not answer in time.</source>
        <translation>El otro lado no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>La conexión se cortó antes de llegar la respuesta completa.</translation>
    </message>
    <message>
        <source>The secure connection could not be set up.</source>
        <translation>No se pudo establecer la conexión segura.</translation>
    </message>
    <message>
        <source>Check the certificate of the other side and this computer&apos;s date.</source>
        <translation>Compruebe el certificado del otro lado y la fecha de este equipo.</translation>
    </message>
    <message>
        <source>The answer is larger than Cuadra accepts.</source>
        <translation>La respuesta es mayor de lo que Cuadra acepta.</translation>
    </message>
    <message>
        <source>Look at the call; the other side may be answering something else.</source>
        <translation>Mire la llamada; puede que el otro lado conteste otra cosa.</translation>
    </message>
    <message>
        <source>The call was stopped because the engine stops.</source>
        <translation>La llamada se detuvo porque el motor se detiene.</translation>
    </message>
    <message>
        <source>It goes on when the engine runs again.</source>
        <translation>Sigue cuando el motor vuelva a funcionar.</translation>
    </message>
    <message>
        <source>The other side answered with status %1.</source>
        <translation>El otro lado respondió con el estado %1.</translation>
    </message>
    <message>
        <source>Look at the call for what it says.</source>
        <translation>Mire en la llamada lo que dice.</translation>
    </message>
    <message>
        <source>The answer is not readable JSON: %1</source>
        <translation>La respuesta no es JSON legible: %1</translation>
    </message>
    <message>
        <source>Look at the call; a plug-in or a proxy may be writing into the answer.</source>
        <translation>Mire la llamada; puede que un complemento o un proxy escriba en la respuesta.</translation>
    </message>
    <message>
        <source>The answer has another kind of value than expected at %1.</source>
        <translation>La respuesta tiene otro tipo de valor del esperado en %1.</translation>
    </message>
    <message>
        <source>Look at the call; a plug-in may have changed the format.</source>
        <translation>Mire la llamada; puede que un complemento haya cambiado el formato.</translation>
    </message>
    <message>
        <source>The answer lacks the field %1.</source>
        <translation>A la respuesta le falta el campo %1.</translation>
    </message>
    <message>
        <source>Look at the call; a plug-in may have removed it.</source>
        <translation>Mire la llamada; puede que un complemento lo haya quitado.</translation>
    </message>
    <message>
        <source>A figure is not a number: %1</source>
        <translation>Una cifra no es un número: %1</translation>
    </message>
    <message>
        <source>A figure has more decimals than can be kept: %1</source>
        <translation>Una cifra tiene más decimales de los que se pueden guardar: %1</translation>
    </message>
    <message>
        <source>A figure is too large.</source>
        <translation>Una cifra es demasiado grande.</translation>
    </message>
    <message>
        <source>A division by zero came up while computing the order.</source>
        <translation>Apareció una división por cero al calcular el pedido.</translation>
    </message>
    <message>
        <source>Check quantities and totals in the shop.</source>
        <translation>Revise cantidades y totales en la tienda.</translation>
    </message>
    <message>
        <source>Route %1 stands still: its setting %2 cannot be used.</source>
        <translation>La ruta %1 está parada: su ajuste %2 no se puede usar.</translation>
    </message>
    <message>
        <source>The disk is full: the engine has stopped and nothing was lost.</source>
        <translation>El disco está lleno: el motor se ha detenido y no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Free some space; the engine goes on by itself.</source>
        <translation>Libere espacio; el motor sigue solo.</translation>
    </message>
    <message>
        <source>The ledger is busy.</source>
        <translation>El libro está ocupado.</translation>
    </message>
    <message>
        <source>The work on the ledger was stopped.</source>
        <translation>El trabajo en el libro se detuvo.</translation>
    </message>
    <message>
        <source>The ledger refused the change because it breaks one of its rules.</source>
        <translation>El libro rechazó el cambio porque rompe una de sus reglas.</translation>
    </message>
    <message>
        <source>The ledger&apos;s server does not answer.</source>
        <translation>El servidor del libro no responde.</translation>
    </message>
    <message>
        <source>Check PostgreSQL and the network; the engine goes on by itself.</source>
        <translation>Compruebe PostgreSQL y la red; el motor sigue solo.</translation>
    </message>
    <message>
        <source>The order cannot go from %1 to %2.</source>
        <translation>El pedido no puede pasar de %1 a %2.</translation>
    </message>
    <message>
        <source>Refresh the list: it may have moved on meanwhile.</source>
        <translation>Actualice la lista: puede que haya avanzado entretanto.</translation>
    </message>
    <message>
        <source>Another engine has taken over this work.</source>
        <translation>Otro motor se ha hecho cargo de este trabajo.</translation>
    </message>
    <message>
        <source>Nothing to do: it goes on there.</source>
        <translation>No hay que hacer nada: sigue allí.</translation>
    </message>
    <message>
        <source>Another console has this ledger open: %1</source>
        <translation>Otra consola tiene abierto este libro: %1</translation>
    </message>
    <message>
        <source>Close it there, or look at it here read-only.</source>
        <translation>Ciérrela allí, o mírelo aquí en solo lectura.</translation>
    </message>
    <message>
        <source>This ledger was written by a newer version of Cuadra.</source>
        <translation>Este libro lo escribió una versión más nueva de Cuadra.</translation>
    </message>
    <message>
        <source>Update Cuadra on this computer. Nothing was changed.</source>
        <translation>Actualice Cuadra en este equipo. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This ledger is of an older version and is open read-only.</source>
        <translation>Este libro es de una versión anterior y está abierto en solo lectura.</translation>
    </message>
    <message>
        <source>Open it once with the engine to bring it up to date.</source>
        <translation>Ábralo una vez con el motor para ponerlo al día.</translation>
    </message>
    <message>
        <source>The ledger could not be opened: %1</source>
        <translation>No se pudo abrir el libro: %1</translation>
    </message>
    <message>
        <source>Check the path or address and the rights to it.</source>
        <translation>Compruebe la ruta o dirección y los permisos.</translation>
    </message>
    <message>
        <source>The ledger is open read-only here.</source>
        <translation>El libro está abierto aquí en solo lectura.</translation>
    </message>
    <message>
        <source>Do it on the computer that runs the engine.</source>
        <translation>Hágalo en el equipo donde está el motor.</translation>
    </message>
    <message>
        <source>The ledger could not do what was asked.</source>
        <translation>El libro no pudo hacer lo pedido.</translation>
    </message>
    <message>
        <source>The ledger knows no such company.</source>
        <translation>El libro no conoce esa empresa.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Actualice la lista.</translation>
    </message>
    <message>
        <source>The ledger knows no such connection.</source>
        <translation>El libro no conoce esa conexión.</translation>
    </message>
    <message>
        <source>The ledger knows no such route.</source>
        <translation>El libro no conoce esa ruta.</translation>
    </message>
    <message>
        <source>The ledger knows no such order.</source>
        <translation>El libro no conoce ese pedido.</translation>
    </message>
    <message>
        <source>Route %1 names a connection that does not exist.</source>
        <translation>La ruta %1 nombra una conexión que no existe.</translation>
    </message>
    <message>
        <source>Correct the route in the set-up.</source>
        <translation>Corrija la ruta en la configuración.</translation>
    </message>
    <message>
        <source>The stored comparison of totals cannot be read.</source>
        <translation>La comparación de totales guardada no se puede leer.</translation>
    </message>
    <message>
        <source>A table of rates has a row that cannot be read: %1</source>
        <translation>Una tabla de tipos tiene una fila ilegible: %1</translation>
    </message>
    <message>
        <source>Install Cuadra again; the tables come with it.</source>
        <translation>Instale Cuadra de nuevo; las tablas vienen con él.</translation>
    </message>
    <message>
        <source>A table of rates says two things for the same day: %1</source>
        <translation>Una tabla de tipos dice dos cosas para el mismo día: %1</translation>
    </message>
    <message>
        <source>A table of rates cannot be read: %1</source>
        <translation>No se puede leer una tabla de tipos: %1</translation>
    </message>
    <message>
        <source>The route&apos;s setting %1 has a value that is not allowed.</source>
        <translation>El ajuste %1 de la ruta tiene un valor no permitido.</translation>
    </message>
    <message>
        <source>The route&apos;s setting %1 is not known.</source>
        <translation>El ajuste %1 de la ruta no se conoce.</translation>
    </message>
    <message>
        <source>The route&apos;s setting %1 has the wrong kind of value.</source>
        <translation>El ajuste %1 de la ruta tiene un tipo de valor equivocado.</translation>
    </message>
    <message>
        <source>Correct the file and load it again.</source>
        <translation>Corrija el archivo y cárguelo otra vez.</translation>
    </message>
    <message>
        <source>The set-up file cannot be read: %1</source>
        <translation>El archivo de configuración no se puede leer: %1</translation>
    </message>
    <message>
        <source>There is no secret for %1 in the keychain.</source>
        <translation>No hay secreto para %1 en el llavero.</translation>
    </message>
    <message>
        <source>Set it with: cuadra secret set</source>
        <translation>Póngalo con: cuadra secret set</translation>
    </message>
    <message>
        <source>The keychain refused to give the secret of %1.</source>
        <translation>El llavero se negó a dar el secreto de %1.</translation>
    </message>
    <message>
        <source>Allow Cuadra in the keychain.</source>
        <translation>Permita Cuadra en el llavero.</translation>
    </message>
    <message>
        <source>The keychain failed for %1.</source>
        <translation>El llavero falló para %1.</translation>
    </message>
    <message>
        <source>Check the keychain of this account; it is tried again.</source>
        <translation>Compruebe el llavero de esta cuenta; se reintenta.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it; the engine goes on by itself.</source>
        <translation>Desbloquéelo; el motor sigue solo.</translation>
    </message>
    <message>
        <source>This computer offers no keychain.</source>
        <translation>Este equipo no ofrece llavero.</translation>
    </message>
    <message>
        <source>Hand the secrets in as systemd credentials; the README says how.</source>
        <translation>Entregue los secretos como credenciales de systemd; el README dice cómo.</translation>
    </message>
    <message>
        <source>The name of a secret is not allowed: %1</source>
        <translation>El nombre de un secreto no está permitido: %1</translation>
    </message>
    <message>
        <source>The secrets of this service cannot be changed from here.</source>
        <translation>Los secretos de este servicio no se pueden cambiar desde aquí.</translation>
    </message>
    <message>
        <source>Change them where the service gets them.</source>
        <translation>Cámbielos donde el servicio los obtiene.</translation>
    </message>
    <message>
        <source>%1 “%2” has no counterpart in the ERP.</source>
        <translation>%1 «%2» no tiene correspondencia en el ERP.</translation>
    </message>
    <message>
        <source>Link it in the route&apos;s mappings, then retry.</source>
        <translation>Enlácelo en las correspondencias de la ruta y reintente.</translation>
    </message>
    <message>
        <source>%1 “%2” has several counterparts in the ERP.</source>
        <translation>%1 «%2» tiene varias correspondencias en el ERP.</translation>
    </message>
    <message>
        <source>Choose one in the route&apos;s mappings, then retry.</source>
        <translation>Elija una en las correspondencias de la ruta y reintente.</translation>
    </message>
    <message>
        <source>Line %1 has a net amount with fractions of a cent.</source>
        <translation>La línea %1 tiene un neto con fracciones de céntimo.</translation>
    </message>
    <message>
        <source>Check the rounding model of the route.</source>
        <translation>Revise el modelo de redondeo de la ruta.</translation>
    </message>
    <message>
        <source>The unit price of line %1 cannot be given exactly in the ERP&apos;s decimals.</source>
        <translation>El precio unitario de la línea %1 no se puede dar exacto con los decimales del ERP.</translation>
    </message>
    <message>
        <source>Allow more price decimals in the ERP.</source>
        <translation>Permita más decimales de precio en el ERP.</translation>
    </message>
    <message>
        <source>Line %1 has no quantity.</source>
        <translation>La línea %1 no tiene cantidad.</translation>
    </message>
    <message>
        <source>The ERP&apos;s total is %2 and the shop&apos;s %1: nothing was confirmed.</source>
        <translation>El total del ERP es %2 y el de la tienda %1: no se confirmó nada.</translation>
    </message>
    <message>
        <source>Compare both sides under “To the cent”; correct the ERP&apos;s draft or its taxes, then retry.</source>
        <translation>Compare los dos lados en «Al céntimo»; corrija el borrador o los impuestos del ERP y reintente.</translation>
    </message>
    <message>
        <source>The tax at %1 % differs: %2 in the shop, %3 in the ERP.</source>
        <translation>El impuesto al %1 % difiere: %2 en la tienda, %3 en el ERP.</translation>
    </message>
    <message>
        <source>The total is equal; the tax at %1 % differs by rounding: %2 in the shop, %3 in the ERP.</source>
        <translation>El total es igual; el impuesto al %1 % difiere por redondeo: %2 en la tienda, %3 en el ERP.</translation>
    </message>
    <message>
        <source>Nothing to do: both rounding models are named under “To the cent”.</source>
        <translation>No hay que hacer nada: los dos modelos de redondeo están en «Al céntimo».</translation>
    </message>
    <message>
        <source>The rate %1 % is only on one side.</source>
        <translation>El tipo %1 % está solo en un lado.</translation>
    </message>
    <message>
        <source>The currency differs: %1 in the shop, %2 in the ERP.</source>
        <translation>La moneda difiere: %1 en la tienda, %2 en el ERP.</translation>
    </message>
    <message>
        <source>Correct the price list or the company&apos;s currency in the ERP, then retry.</source>
        <translation>Corrija la tarifa o la moneda de la empresa en el ERP y reintente.</translation>
    </message>
    <message>
        <source>The order read back carries another reference: %2 instead of %1.</source>
        <translation>El pedido leído de vuelta lleva otra referencia: %2 en vez de %1.</translation>
    </message>
    <message>
        <source>Look at the order in the ERP: someone may have changed its reference.</source>
        <translation>Mire el pedido en el ERP: puede que alguien haya cambiado su referencia.</translation>
    </message>
    <message>
        <source>The order is cancelled in the ERP.</source>
        <translation>El pedido está anulado en el ERP.</translation>
    </message>
    <message>
        <source>Decide in the ERP; dismiss it here if that is right.</source>
        <translation>Decida en el ERP; descártelo aquí si es correcto.</translation>
    </message>
    <message>
        <source>The number of lines differs: %1 sent, %2 in the ERP.</source>
        <translation>El número de líneas difiere: %1 enviadas, %2 en el ERP.</translation>
    </message>
    <message>
        <source>Look at the order in the ERP, mend its draft, then retry.</source>
        <translation>Mire el pedido en el ERP, arregle su borrador y reintente.</translation>
    </message>
    <message>
        <source>The net of product %1 differs: %2 sent, %3 in the ERP.</source>
        <translation>El neto del artículo %1 difiere: %2 enviado, %3 en el ERP.</translation>
    </message>
    <message>
        <source>A line carries product %2 instead of %1.</source>
        <translation>Una línea lleva el artículo %2 en vez del %1.</translation>
    </message>
    <message>
        <source>The quantity of product %1 differs: %2 sent, %3 in the ERP.</source>
        <translation>La cantidad del artículo %1 difiere: %2 enviada, %3 en el ERP.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled in the ERP.</source>
        <translation>El pedido %1 se anuló en el ERP.</translation>
    </message>
    <message>
        <source>The shop changed the order after the ERP had confirmed it: it was %1 and is %2.</source>
        <translation>La tienda cambió el pedido después de confirmarlo el ERP: era %1 y es %2.</translation>
    </message>
    <message>
        <source>Carry the change into the ERP by hand; nothing is rewritten in silence.</source>
        <translation>Lleve el cambio al ERP a mano; nada se reescribe en silencio.</translation>
    </message>
    <message>
        <source>The ERP said that order %1 is confirmed, and it is not.</source>
        <translation>El ERP dijo que el pedido %1 está confirmado, y no lo está.</translation>
    </message>
    <message>
        <source>Confirm it in the ERP or retry.</source>
        <translation>Confírmelo en el ERP o reintente.</translation>
    </message>
    <message>
        <source>The order that was in the ERP is not there any more.</source>
        <translation>El pedido que estaba en el ERP ya no está.</translation>
    </message>
    <message>
        <source>The shop withdrew the order (%1) and the ERP has it as %2.</source>
        <translation>La tienda retiró el pedido (%1) y el ERP lo tiene como %2.</translation>
    </message>
    <message>
        <source>Cancel it in the ERP if that is right.</source>
        <translation>Anúlelo en el ERP si es correcto.</translation>
    </message>
    <message>
        <source>The order as the shop gave it cannot be read: %1</source>
        <translation>No se puede leer el pedido tal como lo dio la tienda: %1</translation>
    </message>
    <message>
        <source>Look at the call; correct the order in the shop, then retry.</source>
        <translation>Mire la llamada; corrija el pedido en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Not taken: created before the route&apos;s start.</source>
        <translation>No se toma: creado antes del inicio de la ruta.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Not taken: cancelled in the shop.</source>
        <translation>No se toma: anulado en la tienda.</translation>
    </message>
    <message>
        <source>Not taken: a draft in the shop.</source>
        <translation>No se toma: un borrador en la tienda.</translation>
    </message>
    <message>
        <source>Not taken: its payment failed.</source>
        <translation>No se toma: su pago falló.</translation>
    </message>
    <message>
        <source>Not taken: refunded in the shop.</source>
        <translation>No se toma: devuelto en la tienda.</translation>
    </message>
    <message>
        <source>Not taken: its state is not taken by the route.</source>
        <translation>No se toma: su estado no lo toma la ruta.</translation>
    </message>
    <message>
        <source>Not taken: in the shop&apos;s bin.</source>
        <translation>No se toma: en la papelera de la tienda.</translation>
    </message>
    <message>
        <source>The shop does not accept the key.</source>
        <translation>La tienda no acepta la clave.</translation>
    </message>
    <message>
        <source>Make a new key in WooCommerce (REST API) and set it here.</source>
        <translation>Cree una clave nueva en WooCommerce (API REST) y póngala aquí.</translation>
    </message>
    <message>
        <source>The key&apos;s user may not see orders.</source>
        <translation>El usuario de la clave no puede ver pedidos.</translation>
    </message>
    <message>
        <source>Give the user of the key the right to see orders.</source>
        <translation>Dé al usuario de la clave permiso para ver pedidos.</translation>
    </message>
    <message>
        <source>The key may not change orders, so the ERP&apos;s number cannot be written back.</source>
        <translation>La clave no puede cambiar pedidos, así que no se puede devolver el número del ERP.</translation>
    </message>
    <message>
        <source>Make a key with read/write rights.</source>
        <translation>Cree una clave con permisos de lectura/escritura.</translation>
    </message>
    <message>
        <source>The key may not read the shop&apos;s settings.</source>
        <translation>La clave no puede leer los ajustes de la tienda.</translation>
    </message>
    <message>
        <source>Use a key of a shop manager.</source>
        <translation>Use una clave de un gestor de la tienda.</translation>
    </message>
    <message>
        <source>The shop knows no order %1.</source>
        <translation>La tienda no conoce el pedido %1.</translation>
    </message>
    <message>
        <source>It may have been deleted; dismiss it if that is right.</source>
        <translation>Puede que se haya borrado; descártelo si es correcto.</translation>
    </message>
    <message>
        <source>Order %1 is in the shop&apos;s bin.</source>
        <translation>El pedido %1 está en la papelera de la tienda.</translation>
    </message>
    <message>
        <source>Restore it in the shop or dismiss it here.</source>
        <translation>Recupérelo en la tienda o descártelo aquí.</translation>
    </message>
    <message>
        <source>The shop answered with order %2 instead of %1.</source>
        <translation>La tienda respondió con el pedido %2 en vez del %1.</translation>
    </message>
    <message>
        <source>A cache may stand before the shop: leave its API out of it.</source>
        <translation>Puede que haya una caché delante de la tienda: excluya su API.</translation>
    </message>
    <message>
        <source>The order uses the tax rate %2 and does not describe it (%1).</source>
        <translation>El pedido usa el tipo de impuesto %2 y no lo describe (%1).</translation>
    </message>
    <message>
        <source>Recalculate the order in the shop, then retry.</source>
        <translation>Recalcule el pedido en la tienda y reintente.</translation>
    </message>
    <message>
        <source>The shop is under maintenance.</source>
        <translation>La tienda está en mantenimiento.</translation>
    </message>
    <message>
        <source>The shop does not serve (status %1).</source>
        <translation>La tienda no atiende (estado %1).</translation>
    </message>
    <message>
        <source>The shop asks to slow down.</source>
        <translation>La tienda pide ir más despacio.</translation>
    </message>
    <message>
        <source>There is no WooCommerce API at this address.</source>
        <translation>No hay API de WooCommerce en esta dirección.</translation>
    </message>
    <message>
        <source>Check the address and that permalinks are on.</source>
        <translation>Compruebe la dirección y que los enlaces permanentes estén activos.</translation>
    </message>
    <message>
        <source>The shop does not accept a parameter: %1</source>
        <translation>La tienda no acepta un parámetro: %1</translation>
    </message>
    <message>
        <source>Check the shop&apos;s version; 7.x to 11.x are supported.</source>
        <translation>Compruebe la versión de la tienda; se admiten de la 7.x a la 11.x.</translation>
    </message>
    <message>
        <source>The shop refused it (%1): %2</source>
        <translation>La tienda lo rechazó (%1): %2</translation>
    </message>
    <message>
        <source>The shop answered to a change with something unreadable.</source>
        <translation>La tienda respondió a un cambio con algo ilegible.</translation>
    </message>
    <message>
        <source>Nothing is repeated blindly: the order is read first.</source>
        <translation>No se repite a ciegas: primero se lee el pedido.</translation>
    </message>
    <message>
        <source>The shop does not list orders in the asked order.</source>
        <translation>La tienda no lista los pedidos en el orden pedido.</translation>
    </message>
    <message>
        <source>A plug-in changes the list; turn it off for the API.</source>
        <translation>Un complemento cambia la lista; desactívelo para la API.</translation>
    </message>
    <message>
        <source>The shop&apos;s date filter misses changes.</source>
        <translation>El filtro de fechas de la tienda se deja cambios.</translation>
    </message>
    <message>
        <source>A plug-in or a wrong time zone changes it; correct it before going on.</source>
        <translation>Un complemento o una zona horaria equivocada lo cambia; corríjalo antes de seguir.</translation>
    </message>
    <message>
        <source>Orders are stored in: %1</source>
        <translation>Los pedidos se guardan en: %1</translation>
    </message>
    <message>
        <source>The shop&apos;s currency: %1</source>
        <translation>Moneda de la tienda: %1</translation>
    </message>
    <message>
        <source>The shop&apos;s date filter: %1</source>
        <translation>Filtro de fechas de la tienda: %1</translation>
    </message>
    <message>
        <source>Add the currency there, then retry.</source>
        <translation>Añádala allí y reintente.</translation>
    </message>
    <message>
        <source>Correct the figure in the shop, then retry.</source>
        <translation>Corrija la cifra en la tienda y reintente.</translation>
    </message>
    <message>
        <source>Correct the system of the connection in the set-up.</source>
        <translation>Corrija el sistema de la conexión en la configuración.</translation>
    </message>
    <message>
        <source>Check the path and the rights to it.</source>
        <translation>Compruebe la ruta y los permisos.</translation>
    </message>
    <message>
        <source>No order %1 is in the ledger.</source>
        <translation>No hay ningún pedido %1 en el libro.</translation>
    </message>
    <message>
        <source>Check the number; the shop&apos;s or the ERP&apos;s will do.</source>
        <translation>Compruebe el número; vale el de la tienda o el del ERP.</translation>
    </message>
    <message>
        <source>Connection %1 names the system “%2”, for which there is no connector.</source>
        <translation>La conexión %1 nombra el sistema «%2», para el que no hay conector.</translation>
    </message>
    <message>
        <source>The set-up file %1 could not be opened: %2</source>
        <translation>No se pudo abrir el archivo de configuración %1: %2</translation>
    </message>
    <message>
        <source>The set-up file has a value that is not allowed: %1, %2</source>
        <translation>El archivo de configuración tiene un valor no permitido: %1, %2</translation>
    </message>
    <message>
        <source>The set-up file lacks something: %1, %2</source>
        <translation>Al archivo de configuración le falta algo: %1, %2</translation>
    </message>
    <message>
        <source>The set-up file holds a secret, which it must not: %1, %2</source>
        <translation>El archivo de configuración contiene un secreto, y no debe: %1, %2</translation>
    </message>
    <message>
        <source>The set-up file names something that does not exist: %1, %2</source>
        <translation>El archivo de configuración nombra algo que no existe: %1, %2</translation>
    </message>
    <message>
        <source>The set-up file has an entry that is not known: %1, %2</source>
        <translation>El archivo de configuración tiene una entrada desconocida: %1, %2</translation>
    </message>
    <message>
        <source>The order was deleted in the shop before it was sent.</source>
        <translation>El pedido se borró en la tienda antes de enviarse.</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>No hay ningún pedido elegido.</translation>
    </message>
    <message>
        <source>Choose the orders first.</source>
        <translation>Elija antes los pedidos.</translation>
    </message>
    <message>
        <source>A reason is needed: it goes into the audit.</source>
        <translation>Hace falta un motivo: entra en la auditoría.</translation>
    </message>
    <message>
        <source>Write why, then do it again.</source>
        <translation>Escriba por qué y repítalo.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>El motivo es demasiado largo.</translation>
    </message>
    <message>
        <source>Write it shorter, then do it again.</source>
        <translation>Escríbalo más corto y repítalo.</translation>
    </message>
    <message>
        <source>The time to go on lies in the past.</source>
        <translation>La hora de reanudar ya ha pasado.</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>Elija una hora posterior.</translation>
    </message>
    <message>
        <source>Route %1 counts %4 orders in the state “%2”, but there are %3.</source>
        <translation>La ruta %1 cuenta %4 pedidos en el estado «%2», pero hay %3.</translation>
    </message>
    <message>
        <source>Order %1 lacks the copy of what the shop said in revision %2.</source>
        <translation>Al pedido %1 le falta la copia de lo que dijo la tienda en la revisión %2.</translation>
    </message>
    <message>
        <source>Order %1 stands as verified but has no number in the ERP.</source>
        <translation>El pedido %1 consta como verificado pero no tiene número en el ERP.</translation>
    </message>
    <message>
        <source>Look for it in the ERP and send the log to whoever maintains Cuadra.</source>
        <translation>Búsquelo en el ERP y envíe el registro a quien mantiene Cuadra.</translation>
    </message>
    <message>
        <source>The audit chain was changed at entry %1.</source>
        <translation>La cadena de auditoría se alteró en la entrada %1.</translation>
    </message>
    <message>
        <source>Compare it with a backup: someone wrote into the ledger from outside.</source>
        <translation>Compárela con una copia de seguridad: alguien escribió en el libro desde fuera.</translation>
    </message>
    <message>
        <source>A correction names a field that does not exist: %1</source>
        <translation>Una corrección nombra un campo que no existe: %1</translation>
    </message>
    <message>
        <source>Make the correction again.</source>
        <translation>Haga otra vez la corrección.</translation>
    </message>
    <message>
        <source>A correction has the wrong kind of value at %1.</source>
        <translation>Una corrección tiene un valor de otro tipo en %1.</translation>
    </message>
    <message>
        <source>The sandbox found no free port on this computer.</source>
        <translation>El entorno de pruebas no encontró ningún puerto libre en este equipo.</translation>
    </message>
    <message>
        <source>Close other programs that listen on the network, then start it again.</source>
        <translation>Cierre otros programas que escuchen en la red y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>The simulation was stopped.</source>
        <translation>La simulación se detuvo.</translation>
    </message>
    <message>
        <source>Start it again for a whole result.</source>
        <translation>Vuelva a lanzarla para tener un resultado completo.</translation>
    </message>
    <message>
        <source>Nothing to do. Restore it in the shop if that was a mistake.</source>
        <translation>No hay que hacer nada. Si fue un error, restáurelo en la tienda.</translation>
    </message>
    <message>
        <source>This ledger already has connections.</source>
        <translation>Este libro ya tiene conexiones.</translation>
    </message>
    <message>
        <source>Name an empty one: invented orders have no place among real ones.</source>
        <translation>Indique uno vacío: los pedidos inventados no tienen sitio entre los de verdad.</translation>
    </message>
    <message>
        <source>No secret was typed for %1.</source>
        <translation>No se escribió ningún secreto para %1.</translation>
    </message>
    <message>
        <source>Type it, or hand it in through a pipe.</source>
        <translation>Escríbalo o páselo por una tubería.</translation>
    </message>
    <message>
        <source>A page of something else answers in place of Etendo (status %1).</source>
        <translation>Contesta una página de otra cosa en lugar de Etendo (estado %1).</translation>
    </message>
    <message>
        <source>Nothing to do while it is being maintained; otherwise check the address.</source>
        <translation>No hay que hacer nada mientras esté en mantenimiento; si no, revise la dirección.</translation>
    </message>
    <message>
        <source>A page of something else answers in place of Tryton (status %1).</source>
        <translation>Contesta una página de otra cosa en lugar de Tryton (estado %1).</translation>
    </message>
    <message>
        <source>The ERP gave no clear answer to this order %1 times.</source>
        <translation>El ERP no dio una respuesta clara a este pedido %1 veces.</translation>
    </message>
    <message>
        <source>Look at the calls and at the ERP&apos;s own log, then retry; it is looked up first.</source>
        <translation>Mire las llamadas y el registro del propio ERP y reintente; primero se busca.</translation>
    </message>
    <message>
        <source>The shop does not know the ERP&apos;s number %1 yet, and trying was given up.</source>
        <translation>La tienda aún no conoce el número %1 del ERP y se dejó de intentar.</translation>
    </message>
    <message>
        <source>Mend the reason, then retry: only the number is sent again.</source>
        <translation>Arregle el motivo y reintente: solo se vuelve a enviar el número.</translation>
    </message>
    <message>
        <source>No engine works in this window, so nobody can ask the shop or the ERP from here.</source>
        <translation>En esta ventana no trabaja ningún motor, así que desde aquí nadie puede preguntar a la tienda ni al ERP.</translation>
    </message>
    <message>
        <source>Do it on the computer whose status bar says that the engine works there.</source>
        <translation>Hágalo en el equipo cuya barra de estado dice que el motor trabaja allí.</translation>
    </message>
    <message>
        <source>The program that holds the ledger gave no answer in time; it may have done it all the same.</source>
        <translation>El programa que tiene abierto el libro no contestó a tiempo; puede que lo haya hecho de todos modos.</translation>
    </message>
    <message>
        <source>Look at the order with cuadra trace before asking again.</source>
        <translation>Mire el pedido con cuadra trace antes de volver a pedirlo.</translation>
    </message>
    <message>
        <source>The program that holds the ledger did not understand what was asked.</source>
        <translation>El programa que tiene abierto el libro no entendió lo que se le pedía.</translation>
    </message>
    <message>
        <source>Use the same version of Cuadra for the console and the command.</source>
        <translation>Use la misma versión de Cuadra en la consola y en el comando.</translation>
    </message>
    <message>
        <source>This is too much to hand to the program that holds the ledger.</source>
        <translation>Es demasiado para pasárselo al programa que tiene abierto el libro.</translation>
    </message>
    <message>
        <source>Close it, or ask for less at once.</source>
        <translation>Ciérrelo o pida menos de una vez.</translation>
    </message>
    <message>
        <source>The program that holds the ledger takes no commands.</source>
        <translation>El programa que tiene abierto el libro no acepta comandos.</translation>
    </message>
    <message>
        <source>Close it, then ask again.</source>
        <translation>Ciérrelo y vuelva a pedirlo.</translation>
    </message>
    <message>
        <source>The ledger&apos;s address holds a password, and others can read addresses: %1</source>
        <translation>La dirección del libro lleva una contraseña y las direcciones se pueden leer: %1</translation>
    </message>
    <message>
        <source>Put the password into the file ~/.pgpass (or the one that PGPASSFILE names) and leave it out of the address. Change it if it was used before.</source>
        <translation>Ponga la contraseña en el fichero ~/.pgpass (o en el que indique PGPASSFILE) y quítela de la dirección. Cámbiela si ya se había usado.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Write it, then do it again.</source>
        <translation>Escríbalo y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>El texto es demasiado largo.</translation>
    </message>
    <message>
        <source>The shop changed a field that was corrected here: it was “%1”, the shop now says “%2”, the correction says “%3”.</source>
        <translation>La tienda ha cambiado un campo que se había corregido aquí: era «%1», la tienda dice ahora «%2» y la corrección dice «%3».</translation>
    </message>
    <message>
        <source>Decide: keep the correction, take the shop&apos;s value or write a new one; then retry.</source>
        <translation>Decida: mantener la corrección, tomar el valor de la tienda o escribir uno nuevo; después, reintente.</translation>
    </message>
    <message>
        <source>The line that was corrected to “%1” is no longer in the shop&apos;s order.</source>
        <translation>La línea que se corrigió a «%1» ya no está en el pedido de la tienda.</translation>
    </message>
    <message>
        <source>Take the correction back, then retry.</source>
        <translation>Deshaga la corrección y reintente.</translation>
    </message>
    <message>
        <source>The order cannot be corrected now, because the ERP may have it already (%1).</source>
        <translation>El pedido no se puede corregir ahora, porque el ERP puede tenerlo ya (%1).</translation>
    </message>
    <message>
        <source>Correct it in the ERP.</source>
        <translation>Corríjalo en el ERP.</translation>
    </message>
    <message>
        <source>Someone else corrected %1 meanwhile.</source>
        <translation>Otra persona ha corregido %1 entretanto.</translation>
    </message>
    <message>
        <source>Look at the new value, then decide again.</source>
        <translation>Mire el valor nuevo y vuelva a decidir.</translation>
    </message>
    <message>
        <source>It is already on its way or in the ERP.</source>
        <translation>Ya está en camino o en el ERP.</translation>
    </message>
    <message>
        <source>The order as the shop gave it cannot be read.</source>
        <translation>El pedido, tal como lo dio la tienda, no se puede leer.</translation>
    </message>
    <message>
        <source>Look at this order on its own.</source>
        <translation>Mire este pedido por separado.</translation>
    </message>
    <message>
        <source>This order has no such field.</source>
        <translation>Este pedido no tiene ese campo.</translation>
    </message>
    <message>
        <source>The new value stands there already.</source>
        <translation>El valor nuevo ya está ahí.</translation>
    </message>
    <message>
        <source>Another value stands there.</source>
        <translation>Ahí hay otro valor.</translation>
    </message>
    <message>
        <source>%2 made it wait: %1</source>
        <translation>%2 lo ha puesto en espera: %1</translation>
    </message>
    <message>
        <source>No order of %1 is in the ledger.</source>
        <translation>En el libro no hay ningún pedido de %1.</translation>
    </message>
    <message>
        <source>Give the name as the queue shows it, or the e-mail address.</source>
        <translation>Indique el nombre tal como aparece en la cola o la dirección de correo.</translation>
    </message>
    <message>
        <source>%1 of these orders are not at rest (%2), so nothing was erased.</source>
        <translation>%1 de estos pedidos siguen su curso (%2), así que no se ha borrado nada.</translation>
    </message>
    <message>
        <source>Wait until they are verified, or dismiss them first.</source>
        <translation>Espere a que estén verificados o descártelos antes.</translation>
    </message>
    <message>
        <source>It goes on by itself at the time given; a retry sends it now.</source>
        <translation>Sigue solo a la hora indicada; un reintento lo envía ya.</translation>
    </message>
    <message>
        <source>This is no evidence pack of Cuadra.</source>
        <translation>No es un paquete de pruebas de Cuadra.</translation>
    </message>
    <message>
        <source>Choose the file that “Evidence pack…” wrote.</source>
        <translation>Elija el archivo que guardó «Paquete de pruebas…».</translation>
    </message>
    <message>
        <source>The file was changed after it was made: its seal does not fit.</source>
        <translation>El archivo se cambió después de hacerse: su sello no encaja.</translation>
    </message>
    <message>
        <source>Do not rely on it: have it made again from the ledger.</source>
        <translation>No se fíe de él: pida que lo vuelvan a hacer desde el libro.</translation>
    </message>
    <message>
        <source>Audit entry %1 of the file does not follow from the entry before it.</source>
        <translation>El apunte de auditoría %1 del archivo no se sigue del anterior.</translation>
    </message>
    <message>
        <source>This ledger does not know the order of the file.</source>
        <translation>Este libro no conoce el pedido del archivo.</translation>
    </message>
    <message>
        <source>Name the ledger that it was made from with --ledger.</source>
        <translation>Indique con --ledger el libro del que salió.</translation>
    </message>
    <message>
        <source>Audit entry %1 is another one in this ledger.</source>
        <translation>El apunte de auditoría %1 es otro en este libro.</translation>
    </message>
    <message>
        <source>Compare the ledger with a backup.</source>
        <translation>Compare el libro con una copia de seguridad.</translation>
    </message>
    <message>
        <source>Revision %1 is another one in this ledger, or its data were erased since.</source>
        <translation>La revisión %1 es otra en este libro, o sus datos se borraron después.</translation>
    </message>
    <message>
        <source>See in the audit whether they were erased; otherwise compare the ledger with a backup.</source>
        <translation>Mire en la auditoría si se borraron; si no, compare el libro con una copia de seguridad.</translation>
    </message>
    <message>
        <source>Call %1 is another one in this ledger, or its data were erased since.</source>
        <translation>La llamada %1 es otra en este libro, o sus datos se borraron después.</translation>
    </message>
    <message>
        <source>The ERP has confirmed order %1, and what it was given has been erased here: what changed since cannot be told.</source>
        <translation>El ERP ha confirmado el pedido %1 y lo que se le envió se ha borrado aquí: no se puede saber qué ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Compare the shop&apos;s order with the ERP&apos;s by hand; dismiss it here when they agree.</source>
        <translation>Compare a mano el pedido de la tienda con el del ERP; si coinciden, descártelo aquí.</translation>
    </message>
    <message>
        <source>It failed for another cause.</source>
        <translation>Falló por otra causa.</translation>
    </message>
    <message>
        <source>Open it by itself.</source>
        <translation>Ábralo por separado.</translation>
    </message>
    <message>
        <source>It goes another way: what is remembered counts for one route.</source>
        <translation>Va por otra ruta: lo recordado vale para una sola ruta.</translation>
    </message>
    <message>
        <source>%1 is paused: nothing is asked of it.</source>
        <translation>%1 está en pausa: no se le consulta nada.</translation>
    </message>
    <message>
        <source>Resume the connection, then try again.</source>
        <translation>Reanude la conexión y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 does not answer well at the moment; until it does, it is not asked.</source>
        <translation>%1 no responde bien en este momento; hasta que lo haga, no se le consulta.</translation>
    </message>
    <message>
        <source>See its light for the reason; it is tried again by itself.</source>
        <translation>Vea el motivo en su indicador; se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>Several orders are called %1: %2.</source>
        <translation>Varios pedidos se llaman %1: %2.</translation>
    </message>
    <message>
        <source>Name the one you mean by its key.</source>
        <translation>Indique el que quiere por su clave.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>%1 in queue</source>
        <translation>%1 en cola</translation>
    </message>
    <message>
        <source>%1 verified in the last 30 min</source>
        <translation>%1 verificados en los últimos 30 min</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada espera</translation>
    </message>
    <message>
        <source>nothing waits longer than %1</source>
        <translation>nada espera más de %1</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>No se pudo leer la lista</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No order in this list holds “%1”.</source>
        <translation>Ningún pedido de esta lista contiene «%1».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No problem</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>No order is %1 now.</source>
        <translation>No hay pedidos %1 ahora.</translation>
    </message>
    <message>
        <source>No order is in this list now.</source>
        <translation>No hay pedidos en esta lista ahora.</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Ningún motor en marcha</translation>
    </message>
    <message>
        <source>Orders arrive when an engine runs here or on another computer.</source>
        <translation>Los pedidos llegan cuando hay un motor en marcha aquí o en otro equipo.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Orders appear here as soon as a shop has some.</source>
        <translation>Los pedidos aparecen aquí en cuanto una tienda los tenga.</translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message>
        <source>It is in %1 as %2, read back and equal to the cent, since %3.</source>
        <translation>Está en %1 como %2, leído de vuelta e igual al céntimo, desde las %3.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>It is looked at again %1.</source>
        <translation>Se mira de nuevo %1.</translation>
    </message>
    <message>
        <source>It goes on when the shop tells of a change.</source>
        <translation>Sigue cuando la tienda avise de un cambio.</translation>
    </message>
    <message>
        <source>Held: %1.</source>
        <translation>Retenido: %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself %1.</source>
        <translation>Se reintenta solo %1.</translation>
    </message>
    <message>
        <source>It waits for its turn to go to %1, taken %2.</source>
        <translation>Espera su turno para ir a %1; recibido %2.</translation>
    </message>
    <message>
        <source>Nothing to do: the engine sends it.</source>
        <translation>No hay que hacer nada: lo envía el motor.</translation>
    </message>
    <message>
        <source>It is being sent to %1 right now.</source>
        <translation>Se está enviando a %1 ahora mismo.</translation>
    </message>
    <message>
        <source>%1 accepted it; it is being read back.</source>
        <translation>%1 lo aceptó; se está leyendo de vuelta.</translation>
    </message>
    <message>
        <source>It counts as verified only when it is equal to the cent.</source>
        <translation>Solo cuenta como verificado cuando es igual al céntimo.</translation>
    </message>
    <message>
        <source>The answer was lost: it may be in %1 already.</source>
        <translation>Se perdió la respuesta: puede que ya esté en %1.</translation>
    </message>
    <message>
        <source>Nothing is sent twice: %1 is asked for the reference %2 first.</source>
        <translation>Nada se envía dos veces: primero se pregunta a %1 por la referencia %2.</translation>
    </message>
    <message>
        <source>Dismissed by a person; the reason stands in the audit.</source>
        <translation>Lo descartó una persona; el motivo está en la auditoría.</translation>
    </message>
    <message>
        <source>Retry takes it back into the queue.</source>
        <translation>Reintentar lo devuelve a la cola.</translation>
    </message>
    <message>
        <source>asks for the reference</source>
        <translation>pregunta por la referencia</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>The engine is stopping</source>
        <translation>El motor se está deteniendo</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Ningún motor en marcha</translation>
    </message>
    <message>
        <source>Engine on this computer</source>
        <translation>Motor en este equipo</translation>
    </message>
    <message>
        <source>The engine runs at %1</source>
        <translation>El motor está en %1</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> desde las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Read from %1</source>
        <translation>Leído de %1</translation>
    </message>
    <message>
        <source>Verified in %1</source>
        <translation>Verificado en %1</translation>
    </message>
    <message>
        <source>Numbers told to %1</source>
        <translation>Números devueltos a %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>all told</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>%1 to tell</source>
        <translation>%1 pendientes</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>none this week</source>
        <translation>ninguno esta semana</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>Last read %1.</source>
        <translation>Última lectura: %1.</translation>
    </message>
    <message>
        <source>In the queue: %1.</source>
        <translation>En cola: %1.</translation>
    </message>
    <message>
        <source>Seen in the shops %1 = in the ledger %2</source>
        <translation>Vistos en las tiendas %1 = en el libro %2</translation>
    </message>
    <message>
        <source>Seen in the shops %1 = in the ledger %2 + not taken %3</source>
        <translation>Vistos en las tiendas %1 = en el libro %2 + no tomados %3</translation>
    </message>
    <message>
        <source>As far as the shops have been read: see the ages above.</source>
        <translation>Hasta donde se han leído las tiendas: vea arriba de cuándo es cada dato.</translation>
    </message>
    <message>
        <source>Failed, not in the ERP</source>
        <translation>Fallidos: no están en el ERP</translation>
    </message>
    <message>
        <source>Failed; the ERP has %1 of them all the same</source>
        <translation>Fallidos; aun así, el ERP tiene %1 de ellos</translation>
    </message>
    <message>
        <source>In doubt: the ERP is asked</source>
        <translation>En duda: se pregunta al ERP</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Held: payment, approval or time to wait</source>
        <translation>Retenidos: pago, aprobación o plazo de espera</translation>
    </message>
    <message>
        <source>Set aside, with a reason</source>
        <translation>Descartados, con su motivo</translation>
    </message>
    <message>
        <source>In the ERP, read back and equal to the cent</source>
        <translation>En el ERP, releídos e iguales al céntimo</translation>
    </message>
    <message>
        <source>ERP numbers that a shop did not take, of any day</source>
        <translation>Números del ERP que una tienda no aceptó, de cualquier día</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>No falta nada</translation>
    </message>
    <message>
        <source>%1 in the ledger = %2 verified + %3 named above</source>
        <translation>%1 en el libro = %2 verificados + %3 nombrados arriba</translation>
    </message>
    <message>
        <source>taken in since midnight</source>
        <translation>recibidos desde medianoche</translation>
    </message>
    <message>
        <source>%1 by %2; normal: %3</source>
        <translation>%1 hasta las %2; lo normal: %3</translation>
    </message>
    <message>
        <source>as on a normal %2</source>
        <translation>como un %2 normal</translation>
    </message>
    <message>
        <source>%1% more than on a normal %2</source>
        <translation>%1&#xa0;% más que un %2 normal</translation>
    </message>
    <message>
        <source>%1% fewer than on a normal %2</source>
        <translation>%1&#xa0;% menos que un %2 normal</translation>
    </message>
    <message>
        <source>%1 is paused and was last read %2: orders placed there since are not counted yet.</source>
        <translation>%1 está en pausa y se leyó por última vez %2: los pedidos hechos allí desde entonces aún no cuentan.</translation>
    </message>
    <message>
        <source>%1 was last read %2: orders placed there since are not counted yet. Look at the connection.</source>
        <translation>%1 se leyó por última vez %2: los pedidos hechos allí desde entonces aún no cuentan. Mire la conexión.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>These are the figures of %1; newer ones cannot be read. %2 It is tried again by itself.</source>
        <translation>Estas son las cifras de las %1; no se pueden leer otras más nuevas. %2 Se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>The engine is stopping: what it has in its hands is brought to an end.</source>
        <translation>El motor se está deteniendo: termina lo que tiene entre manos.</translation>
    </message>
    <message>
        <source>The engine stands still: nothing is read from the shops and nothing is sent. The figures stay as they are until it runs.</source>
        <translation>El motor está parado: no se lee nada de las tiendas ni se envía nada. Las cifras no cambiarán hasta que se ponga en marcha.</translation>
    </message>
    <message>
        <source>Nothing has come in yet today</source>
        <translation>Hoy aún no ha llegado nada</translation>
    </message>
    <message>
        <source>Today everything adds up</source>
        <translation>Hoy cuadra todo</translation>
    </message>
    <message>
        <source>Today everything adds up but what was set aside</source>
        <translation>Hoy cuadra todo salvo lo descartado</translation>
    </message>
    <message>
        <source>Of today&apos;s orders none is verified yet</source>
        <translation>Hoy aún no hay ningún pedido verificado</translation>
    </message>
    <message>
        <source>Today %1 adds up</source>
        <translation>Hoy cuadra el %1</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1, %2 · keeps itself up to date</source>
        <translation>%1, %2 · se actualiza solo</translation>
    </message>
    <message>
        <source>Orders received</source>
        <translation>Pedidos recibidos</translation>
    </message>
    <message>
        <source>the last one came %1</source>
        <translation>el último llegó %1</translation>
    </message>
    <message>
        <source>Orders taken into the ledger since midnight. The line shows them by hour.</source>
        <translation>Pedidos entrados en el libro desde medianoche. La línea los muestra por horas.</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>Verified in the ERP</source>
        <translation>Verificados en el ERP</translation>
    </message>
    <message>
        <source>none to verify yet</source>
        <translation>aún no hay nada que verificar</translation>
    </message>
    <message>
        <source>Of the orders received today: read back from the ERP and equal to the cent. The median is the time from received to verified, of the newest %1.</source>
        <translation>De los pedidos recibidos hoy: releídos del ERP e iguales al céntimo. La mediana es el tiempo desde que se recibe hasta que se verifica, de los %1 más nuevos.</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n causa</numerusform>
            <numerusform>%n causas</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for a person</source>
        <translation>Esperan a una persona</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>All failed orders that wait now, of today and before. Of today&apos;s: %1.</source>
        <translation>Todos los pedidos fallidos que esperan ahora, de hoy y de antes. De hoy: %1.</translation>
    </message>
    <message>
        <source>the ERP is being asked now</source>
        <translation>se está preguntando al ERP</translation>
    </message>
    <message>
        <source>the ERP is asked at %1</source>
        <translation>se preguntan al ERP a las %1</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>every answer came back</source>
        <translation>todas las respuestas llegaron</translation>
    </message>
    <message>
        <source>Sent, and the answer was lost: the ERP is asked before anything is sent again.</source>
        <translation>Enviados sin que llegara la respuesta: se pregunta al ERP antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>Grey: a normal %1, the median of %2 weeks</source>
        <translation>En gris, lo normal de un %1: la mediana de %2 semanas</translation>
    </message>
    <message>
        <source>What is normal on a %1 is not known yet: %2 of %3 such days have orders</source>
        <translation>Aún no se sabe qué es lo normal un %1: hay pedidos en %2 de los %3 días que hacen falta</translation>
    </message>
    <message>
        <source>Orders by the hour in which they came</source>
        <translation>Pedidos por hora de llegada</translation>
    </message>
    <message>
        <source>%1 to %2: %3 received, %4 verified, %5 failed, %6 on their way, held or set aside.</source>
        <translation>De %1 a %2: %3 recibidos, %4 verificados, %5 fallidos, %6 en camino, retenidos o descartados.</translation>
    </message>
    <message>
        <source>Normal: %1.</source>
        <translation>Lo normal: %1.</translation>
    </message>
    <message>
        <source>No order has come yet today.</source>
        <translation>Hoy aún no ha llegado ningún pedido.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificados</translation>
    </message>
    <message>
        <source>on their way or aside</source>
        <translation>en camino o aparte</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidos</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>lo normal</translation>
    </message>
</context>
<context>
    <name>traceactions</name>
    <message>
        <source>Find another order</source>
        <translation>Buscar otro pedido</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Copiar resumen</translation>
    </message>
    <message>
        <source>Export one page…</source>
        <translation>Exportar una página…</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>Paquete de pruebas…</translation>
    </message>
    <message>
        <source>Open where it is mended</source>
        <translation>Abrir donde se arregla</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>Ver datos personales…</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Suceso anterior</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Suceso siguiente</translation>
    </message>
</context>
<context>
    <name>tracedocument</name>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>To the cent</source>
        <translation>Al céntimo</translation>
    </message>
    <message>
        <source>For the customer: “%1”</source>
        <translation>Para el cliente: «%1»</translation>
    </message>
    <message>
        <source>Made by Cuadra on %1. Personal data are masked.</source>
        <translation>Hecho por Cuadra el %1. Los datos personales van ocultos.</translation>
    </message>
</context>
<context>
    <name>traces</name>
    <message>
        <source>%1: answered with status %2</source>
        <translation>%1: respondió con el estado %2</translation>
    </message>
    <message>
        <source>Read back and equal to the cent</source>
        <translation>Leído de vuelta e igual al céntimo</translation>
    </message>
    <message>
        <source>Accepted there, not yet read back</source>
        <translation>Aceptado allí, aún sin leer de vuelta</translation>
    </message>
    <message>
        <source>In doubt: the answer was lost, so it is asked for first</source>
        <translation>En duda: se perdió la respuesta; antes de nada se pregunta por él</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>To be tried again: %1</source>
        <translation>Se volverá a intentar: %1</translation>
    </message>
    <message>
        <source>Sending begins</source>
        <translation>Empieza el envío</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Retenido: %1</translation>
    </message>
    <message>
        <source>Order created, %1</source>
        <translation>Pedido creado, %1</translation>
    </message>
    <message>
        <source>Taken in from the shop</source>
        <translation>Recibido de la tienda</translation>
    </message>
    <message>
        <source>Binned or deleted in the shop</source>
        <translation>En la papelera o borrado en la tienda</translation>
    </message>
    <message>
        <source>Changed in the shop</source>
        <translation>Cambiado en la tienda</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>Pagado: %1</translation>
    </message>
    <message>
        <source>Reason: “%1”</source>
        <translation>Motivo: «%1»</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Number in the shop</source>
        <translation>Número en la tienda</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>parado aquí</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Dirección, segunda línea</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Customer&apos;s note</source>
        <translation>Nota del cliente</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>State in the shop</source>
        <translation>Estado en la tienda</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagado el</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>%1 (invoice)</source>
        <translation>%1 (factura)</translation>
    </message>
    <message>
        <source>%1 (delivery)</source>
        <translation>%1 (envío)</translation>
    </message>
    <message>
        <source>Your order is confirmed; you need not do anything.</source>
        <translation>Su pedido está confirmado; no tiene que hacer nada.</translation>
    </message>
    <message>
        <source>We have your order and are checking a detail of it; please do not order again.</source>
        <translation>Tenemos su pedido y estamos comprobando un dato; no hace falta que lo repita.</translation>
    </message>
    <message>
        <source>I have to look into your order and will call you back.</source>
        <translation>Tengo que revisar su pedido y le devuelvo la llamada.</translation>
    </message>
    <message>
        <source>We have your order and are entering it; please do not order again.</source>
        <translation>Tenemos su pedido y lo estamos registrando; no hace falta que lo repita.</translation>
    </message>
    <message>
        <source>We have your order and wait for its payment.</source>
        <translation>Tenemos su pedido y estamos a la espera del pago.</translation>
    </message>
    <message>
        <source>We have your order and prepare it when your bank transfer arrives.</source>
        <translation>Tenemos su pedido y lo prepararemos en cuanto llegue su transferencia.</translation>
    </message>
    <message>
        <source>We have your order and will confirm it soon.</source>
        <translation>Tenemos su pedido y se lo confirmaremos pronto.</translation>
    </message>
    <message>
        <source>We have your order and will contact you about it.</source>
        <translation>Tenemos su pedido y le escribiremos al respecto.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>For the customer: “%1”</source>
        <translation>Para el cliente: «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Changed in the shop: %n field(s)</source>
        <translation>
            <numerusform>Cambiado en la tienda: %n campo</numerusform>
            <numerusform>Cambiado en la tienda: %n campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %n finding(s)</source>
        <translation>
            <numerusform>Revisado: %n hallazgo</numerusform>
            <numerusform>Revisado: %n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not there</source>
        <translation>%1: no está</translation>
    </message>
</context>
<context>
    <name>tracesearch</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Type what the customer tells you</source>
        <translation>Escriba lo que le diga el cliente</translation>
    </message>
    <message>
        <source>The number of the shop or of the ERP, a reference, an e-mail, a phone, a tax id, an article or part of a name; then Enter.</source>
        <translation>El número de la tienda o del ERP, una referencia, un correo, un teléfono, un NIF, un artículo o parte de un nombre; después, Intro.</translation>
    </message>
    <message>
        <source>The shop has it; Cuadra did not take it</source>
        <translation>Está en la tienda; Cuadra no lo tomó</translation>
    </message>
    <message>
        <source>No shop and no ERP is connected yet.</source>
        <translation>Todavía no hay ninguna tienda ni ERP conectados.</translation>
    </message>
    <message>
        <source>Searched the numbers and names of %1, and the whole documents of the newest %2 orders; last read %3.</source>
        <translation>Buscado en los números y nombres de %1 y en los documentos completos de los %2 pedidos más recientes; última lectura %3.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>If it was placed a moment ago, it comes with the next reading. Otherwise try another number or part of the name.</source>
        <translation>Si se hizo hace un momento, llegará con la próxima lectura. Si no, pruebe con otro número o con parte del nombre.</translation>
    </message>
    <message>
        <source>We do not know that number</source>
        <translation>No conocemos ese número</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>The newest %1; there are more: write more of the number.</source>
        <translation>Los %1 más recientes; hay más: escriba más cifras del número.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) found</source>
        <translation>
            <numerusform>%n pedido encontrado</numerusform>
            <numerusform>%n pedidos encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>waits for the payment</source>
        <translation>espera el pago</translation>
    </message>
    <message>
        <source>waits for the bank transfer</source>
        <translation>espera la transferencia</translation>
    </message>
    <message>
        <source>waits for the carrier&apos;s cash</source>
        <translation>espera el contrarreembolso</translation>
    </message>
    <message>
        <source>time to change one&apos;s mind</source>
        <translation>margen por si el cliente cambia de idea</translation>
    </message>
    <message>
        <source>the shop suspects fraud</source>
        <translation>la tienda sospecha fraude</translation>
    </message>
    <message>
        <source>waits for an approval</source>
        <translation>espera una aprobación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloquea</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>sin consultar aún</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>vuelva a iniciar sesión</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>reading the shop</source>
        <translation>leyendo la tienda</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>iniciando sesión</translation>
    </message>
    <message>
        <source>checking rights and version</source>
        <translation>comprobando permisos y versión</translation>
    </message>
    <message>
        <source>asking by reference</source>
        <translation>preguntando por la referencia</translation>
    </message>
    <message>
        <source>finding products and taxes</source>
        <translation>buscando artículos e impuestos</translation>
    </message>
    <message>
        <source>finding the customer</source>
        <translation>buscando el cliente</translation>
    </message>
    <message>
        <source>making the customer</source>
        <translation>creando el cliente</translation>
    </message>
    <message>
        <source>creating the order</source>
        <translation>creando el pedido</translation>
    </message>
    <message>
        <source>correcting the draft</source>
        <translation>corrigiendo el borrador</translation>
    </message>
    <message>
        <source>accepting a warning</source>
        <translation>aceptando un aviso</translation>
    </message>
    <message>
        <source>reading back</source>
        <translation>leyendo de vuelta</translation>
    </message>
    <message>
        <source>confirming the order</source>
        <translation>confirmando el pedido</translation>
    </message>
    <message>
        <source>reading refunds</source>
        <translation>leyendo devoluciones</translation>
    </message>
    <message>
        <source>telling the shop the number</source>
        <translation>devolviendo el número a la tienda</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Reintentado</translation>
    </message>
    <message>
        <source>Dismissed it</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Accepted the findings</source>
        <translation>Hallazgos aceptados</translation>
    </message>
    <message>
        <source>Paused the route</source>
        <translation>Ruta pausada</translation>
    </message>
    <message>
        <source>Resumed the route</source>
        <translation>Ruta reanudada</translation>
    </message>
    <message>
        <source>The pause ended</source>
        <translation>Fin de la pausa</translation>
    </message>
    <message>
        <source>Saved the company</source>
        <translation>Empresa guardada</translation>
    </message>
    <message>
        <source>Saved the connection</source>
        <translation>Conexión guardada</translation>
    </message>
    <message>
        <source>Saved the route</source>
        <translation>Ruta guardada</translation>
    </message>
    <message>
        <source>Saved a mapping</source>
        <translation>Correspondencia guardada</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Neto %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Descuento %1</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Shipping %1</source>
        <translation>Envío %1</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Recargo</translation>
    </message>
    <message>
        <source>Fee %1</source>
        <translation>Recargo %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>Impuesto %1 %</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>per unit</source>
        <translation>por unidad</translation>
    </message>
    <message>
        <source>per line</source>
        <translation>por línea</translation>
    </message>
    <message>
        <source>per line, on the running sum</source>
        <translation>por línea, sobre la suma acumulada</translation>
    </message>
    <message>
        <source>per rate</source>
        <translation>por tipo</translation>
    </message>
    <message>
        <source>half up</source>
        <translation>medio hacia arriba</translation>
    </message>
    <message>
        <source>half down</source>
        <translation>medio hacia abajo</translation>
    </message>
    <message>
        <source>half to even</source>
        <translation>medio al par</translation>
    </message>
    <message>
        <source>Gone from the shop</source>
        <translation>Desapareció de la tienda</translation>
    </message>
    <message>
        <source>Erased the personal data</source>
        <translation>Datos personales borrados</translation>
    </message>
    <message>
        <source>someone made it wait</source>
        <translation>alguien lo ha puesto en espera</translation>
    </message>
    <message>
        <source>Had it looked up at once</source>
        <translation>Pidió consultarlo enseguida</translation>
    </message>
    <message>
        <source>Looked at personal data</source>
        <translation>Consultó datos personales</translation>
    </message>
    <message>
        <source>Made it wait</source>
        <translation>Puesto en espera</translation>
    </message>
    <message>
        <source>Took the last step back</source>
        <translation>Último paso deshecho</translation>
    </message>
    <message>
        <source>Corrected it</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Gave it to someone</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Put a tag on it</source>
        <translation>Etiqueta puesta</translation>
    </message>
    <message>
        <source>Took a tag off it</source>
        <translation>Etiqueta quitada</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Nota escrita</translation>
    </message>
    <message>
        <source>Paused the connection</source>
        <translation>Conexión pausada</translation>
    </message>
    <message>
        <source>Resumed the connection</source>
        <translation>Conexión reanudada</translation>
    </message>
    <message>
        <source>shipping method</source>
        <translation>forma de envío</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>recargo</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>impuesto</translation>
    </message>
    <message>
        <source>payment term</source>
        <translation>condición de pago</translation>
    </message>
    <message>
        <source>payment method</source>
        <translation>forma de pago</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>almacén</translation>
    </message>
    <message>
        <source>price list</source>
        <translation>tarifa</translation>
    </message>
    <message>
        <source>reading the order</source>
        <translation>leyendo el pedido</translation>
    </message>
    <message>
        <source>product</source>
        <translation>artículo</translation>
    </message>
</context>
</TS>

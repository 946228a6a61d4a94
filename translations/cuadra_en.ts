<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>audits</name>
    <message numerus="yes">
        <source>The contents of %n of them were erased, as is meant for personal data.</source>
        <translation>
            <numerusform>The contents of %n of them were erased, as is meant for personal data.</numerusform>
            <numerusform>The contents of %n of them were erased, as is meant for personal data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::FailedCommands</name>
    <message numerus="yes">
        <source>Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.</source>
        <translation>
            <numerusform>Dismiss %n order? It stays in the list of dismissed ones and can be taken back.</numerusform>
            <numerusform>Dismiss %n orders? They stay in the list of dismissed ones and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) dismissed.</source>
        <translation>
            <numerusform>%n order dismissed.</numerusform>
            <numerusform>%n orders dismissed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) on hold.</source>
        <translation>
            <numerusform>%n order on hold.</numerusform>
            <numerusform>%n orders on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) given back.</source>
        <translation>
            <numerusform>%n order given back.</numerusform>
            <numerusform>%n orders given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) assigned to %1.</source>
        <translation>
            <numerusform>%n order assigned to %1.</numerusform>
            <numerusform>%n orders assigned to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) tagged.</source>
        <translation>
            <numerusform>%n order tagged.</numerusform>
            <numerusform>%n orders tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted on %n order(s).</source>
        <translation>
            <numerusform>Noted on %n order.</numerusform>
            <numerusform>Noted on %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) called back</source>
        <translation>
            <numerusform>%n order called back</numerusform>
            <numerusform>%n orders called back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be undone: the engine had taken them</source>
        <translation>
            <numerusform>%n cannot be undone: the engine had taken it</numerusform>
            <numerusform>%n cannot be undone: the engine had taken them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::HoldDialog</name>
    <message numerus="yes">
        <source>Hold %n order(s)? A change in the shop does not wake them.</source>
        <translation>
            <numerusform>Hold %n order? A change in the shop does not wake it.</numerusform>
            <numerusform>Hold %n orders? A change in the shop does not wake them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::MendForm</name>
    <message numerus="yes">
        <source>Apply to the other %n chosen order(s)</source>
        <translation>
            <numerusform>Apply to the other chosen order</numerusform>
            <numerusform>Apply to the other %n chosen orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to the other %n order(s) of this cause</source>
        <translation>
            <numerusform>Apply to the other order of this cause</numerusform>
            <numerusform>Apply to the other %n orders of this cause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::MendRun</name>
    <message numerus="yes">
        <source>%n correction(s) saved; the order goes with its turn.</source>
        <translation>
            <numerusform>%n correction saved; the order goes with its turn.</numerusform>
            <numerusform>%n corrections saved; the orders go with their turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent</source>
        <translation>
            <numerusform>%n order sent</numerusform>
            <numerusform>%n orders sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation>
            <numerusform>%n verified</numerusform>
            <numerusform>%n verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed again</source>
        <translation>
            <numerusform>%n failed again</numerusform>
            <numerusform>%n failed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be tried again or held</source>
        <translation>
            <numerusform>%n will be tried again or held</numerusform>
            <numerusform>%n will be tried again or held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped by you: %n not sent</source>
        <translation>
            <numerusform>stopped by you: %n not sent</numerusform>
            <numerusform>stopped by you: %n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::NewRowsBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new order(s)</source>
        <translation>
            <numerusform>Show %n new order</numerusform>
            <numerusform>Show %n new orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::QueueCommands</name>
    <message numerus="yes">
        <source>Retry %n order(s)? What cannot be retried now is left out.</source>
        <translation>
            <numerusform>Retry %n order? If it cannot be retried now it is left out.</numerusform>
            <numerusform>Retry %n orders? What cannot be retried now is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.</source>
        <translation>
            <numerusform>Dismiss %n order? It stays in the list of dismissed ones and can be taken back.</numerusform>
            <numerusform>Dismiss %n orders? They stay in the list of dismissed ones and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) back in the queue.</source>
        <translation>
            <numerusform>%n order back in the queue.</numerusform>
            <numerusform>%n orders back in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) dismissed.</source>
        <translation>
            <numerusform>%n order dismissed.</numerusform>
            <numerusform>%n orders dismissed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::RouteCardView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::SendDialog</name>
    <message numerus="yes">
        <source>Send %n order(s)</source>
        <translation>
            <numerusform>Send %n order</numerusform>
            <numerusform>Send %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) go</source>
        <translation>
            <numerusform>%n order goes</numerusform>
            <numerusform>%n orders go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failed</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new since yesterday</source>
        <translation>
            <numerusform>%n new since yesterday</numerusform>
            <numerusform>%n new since yesterday</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::CauseList</name>
    <message numerus="yes">
        <source>and %n more cause(s), with fewer orders each</source>
        <translation>
            <numerusform>and %n more cause, with fewer orders</numerusform>
            <numerusform>and %n more causes, with fewer orders each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces</name>
    <message numerus="yes">
        <source>Changed in the shop: %n field(s)</source>
        <translation>
            <numerusform>Changed in the shop: %n field</numerusform>
            <numerusform>Changed in the shop: %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %n finding(s)</source>
        <translation>
            <numerusform>Checked: %n finding</numerusform>
            <numerusform>Checked: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracesearch</name>
    <message numerus="yes">
        <source>%n order(s) found</source>
        <translation>
            <numerusform>%n order found</numerusform>
            <numerusform>%n orders found</numerusform>
        </translation>
    </message>
</context>
</TS>

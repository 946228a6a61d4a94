#include "ui/audit/chaincheck.h"

#include "core/desk/enginegateway.h"

namespace cuadra {

ChainCheck::ChainCheck(UiContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void ChainCheck::start()
{
    m_proof = ChainProof();
    m_error.reset();
    m_running = true;
    Q_EMIT changed();
    ask();
}

void ChainCheck::stop()
{
    m_newest.forget();
    m_running = false;
    m_proof.reset(); // half a proof is none
    Q_EMIT changed();
}

void ChainCheck::ask()
{
    m_context.gateway.read(this, [before = *m_proof](Database &ledger) { return AuditReader(ledger).prove(before); },
                           m_newest.only([this](const Result<ChainProof> &proof) { take(proof); }));
}

void ChainCheck::take(const Result<ChainProof> &proof)
{
    if (proof) {
        m_proof = *proof;
        m_running = !proof->atEnd;
    } else {
        m_proof.reset();
        m_error = proof.error();
        m_running = false;
    }
    Q_EMIT changed();
    if (m_running)
        ask();
}

} // namespace cuadra

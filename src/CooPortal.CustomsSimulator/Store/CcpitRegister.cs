using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>CCPIT's certificates as customs knows them: only what was issued is told.</summary>
public static class CcpitRegister
{
    private const int Most = 200;

    public static CcpitProofAnswerMessage Answer(CcpitProofQueryMessage query, SimulatorStore store, DateTime now)
    {
        var found = store.Read(session => session.CcpitProofs(query.CiqRegNo))
            .Where(row => row.Issued && Matches(row.Proof, query))
            .Select(row => row.Proof)
            .OrderByDescending(proof => proof.IssueDate).ThenBy(proof => proof.ProofNo, StringComparer.Ordinal)
            .ToList();
        return new CcpitProofAnswerMessage { CiqRegNo = query.CiqRegNo, CcpitProofList = [.. found.Take(Most)], More = found.Count > Most, RspGenTime = now };
    }

    private static bool Matches(CcpitProof proof, CcpitProofQueryMessage query) =>
        (query.ProofNo is null || proof.ProofNo.StartsWith(query.ProofNo, StringComparison.OrdinalIgnoreCase))
        && (query.AgreementCode is null || proof.AgreementCode == query.AgreementCode)
        && (query.IssuedFrom is null || proof.IssueDate >= query.IssuedFrom)
        && (query.IssuedTo is null || proof.IssueDate <= query.IssuedTo);
}

using System.Text.Json;
using CooPortal.Operations.Accounts;
using CooPortal.PrintProtocol;

namespace CooPortal.Operations.Cards;

/// <summary>Takes an agent's new key: its signature over the lines proves that the agent holds the private half.</summary>
public sealed class AnswerPairingChallenge(OpenCardChallenges challenges)
{
    /// <returns>The ticket that the browser brings back.</returns>
    /// <exception cref="CardRefusedException">The answer is not accepted, and why.</exception>
    public async Task<string> ExecuteAsync(string publicId, PairingAnswer answer, string portalOrigin, CancellationToken cancellationToken)
    {
        var challenge = await challenges.FindAsync(publicId, cancellationToken);
        if (challenge.Purpose != CardChallengePurpose.Pair || answer.Version != CardStatement.Version || answer.Computer.Length is 0 or > 200)
        {
            throw new CardRefusedException(RefusalCodes.Malformed, "报文格式不正确。");
        }

        if (!answer.IsSignedOver(OpenCardChallenges.LinesOf(challenge, portalOrigin)))
        {
            throw new CardRefusedException(RefusalCodes.BadSignature, "签名与内容不符。");
        }

        return await challenges.TakeAnswerAsync(challenge, null, null, JsonSerializer.Serialize(answer, ProtocolJson.Options), cancellationToken);
    }
}

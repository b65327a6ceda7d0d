using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Intake;

/// <summary>Takes messages: once per id for ever, in the order of their subject, each with all it causes in one transaction.</summary>
public sealed class MessageIntake(SimulatorStore store, CustomsDesk desk, PreReviewOfficer preReviews, VerificationOfficer verifications, SupplementOfficer supplements, BlankFormOfficer blankForms, FaultDice faults, TimeProvider clock)
{
    public async Task<(int Status, byte[] Body)> TakeAsync(Envelope envelope, byte[] body, CancellationToken cancellationToken)
    {
        var answer = await store.WriteAsync(
            session =>
            {
                var result = Take(session, envelope, body);
                faults.Reach(CrashStep.BeforeMessageStored);
                return result;
            },
            cancellationToken);
        faults.Reach(CrashStep.AfterMessageStored);
        return answer;
    }

    private static (int Status, byte[] Body) Answer(int status, string note, IReadOnlyList<ReceiptReason>? reasons = null, int? lastSequence = null)
        => (status, MessageXml.Write(new PostAnswerMessage
        {
            Result = status == StatusCodes.Status200OK ? Outcome.Success : Outcome.Failure,
            RepCode = reasons is { Count: > 0 } ? ReceiptReasons.ToCodes(reasons) : null,
            Note = reasons is { Count: > 0 } ? ReceiptReasons.ToNote(reasons) : note,
            LastSequence = lastSequence,
        }));

    private (int Status, byte[] Body) Take(StoreSession session, Envelope envelope, byte[] body)
    {
        if (session.FindReceived(envelope.MessageId) is { } known)
        {
            return known.Sha256 == envelope.BodySha256 && known.Subject == envelope.Subject && known.Sequence == envelope.Sequence
                ? (known.Status, known.Answer)
                : Answer(StatusCodes.Status422UnprocessableEntity, "同一报文编号的内容与先前不同");
        }

        var last = session.LastSequence(envelope.Subject);
        if (envelope.Previous != last || envelope.Sequence <= envelope.Previous)
        {
            return Answer(StatusCodes.Status409Conflict, "报文次序不连续", lastSequence: last);
        }

        var (kind, answer) = Handle(session, envelope, body);
        var received = new ReceivedMessage(envelope.MessageId, envelope.BodySha256, envelope.Subject, envelope.Sequence, answer.Status, answer.Body);
        session.AddReceived(received, envelope.Round, kind, clock.GetUtcNow().UtcDateTime, body);
        session.SetLastSequence(envelope.Subject, envelope.Sequence);
        return answer;
    }

    private (string Kind, (int Status, byte[] Body) Answer) Handle(StoreSession session, Envelope envelope, byte[] body)
    {
        CustomsMessage message;
        try
        {
            message = MessageXml.Read(body);
        }
        catch (ProtocolException e)
        {
            return ("", Answer(StatusCodes.Status422UnprocessableEntity, e.Message, [new ReceiptReason(e.Element, e.Error.ToString(), e.Message)]));
        }

        var (subject, id, round) = (envelope.Subject, envelope.MessageId, envelope.Round);
        switch (message)
        {
            case CertificateMessage certificate:
                desk.Store(session, certificate, subject, id, round, body);
                break;
            case FileMessage file:
                desk.TakeAttachment(session, file, subject, id, round);
                break;
            case EnterpriseProfileMessage profile:
                desk.Synchronise(session, profile, subject, id, round);
                break;
            case AgencyRelationMessage relation:
                desk.Relate(session, relation, subject, id, round);
                break;
            case SealAuthorisationMessage authorisation:
                desk.Authorise(session, authorisation, subject, id, round);
                break;
            case PreReviewMessage product:
                preReviews.Take(session, product, subject, id, round, body);
                break;
            case DeclarationSupplementMessage supplement:
                supplements.Take(session, supplement, subject, id, round);
                break;
            case BlankFormUseMessage form:
                blankForms.Take(session, form, subject, id, round);
                break;
            case VerificationReplyMessage reply when verifications.Take(session, reply, id, round, body) is { } refusal:
                return (MessageKinds.RootOf(message), Answer(StatusCodes.Status422UnprocessableEntity, refusal));
            case VerificationFileMessage file when verifications.TakeFile(session, file) is { } refusal:
                return (MessageKinds.RootOf(message), Answer(StatusCodes.Status422UnprocessableEntity, refusal));
            case VerificationReplyMessage or VerificationFileMessage:
                break;
            case ArchiveRequestMessage archive:
                desk.Archive(session, archive, subject, id, round);
                break;
            case PrintExceptionMessage exception:
                desk.AnswerPrintException(session, exception, subject, id, round);
                break;
            default:
                return (MessageKinds.RootOf(message), Answer(StatusCodes.Status422UnprocessableEntity, $"不接收 {MessageKinds.RootOf(message)} 报文"));
        }

        return (MessageKinds.RootOf(message), Answer(StatusCodes.Status200OK, "已接收"));
    }
}

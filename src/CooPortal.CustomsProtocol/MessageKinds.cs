using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol;

/// <summary>The kinds of message, by root element. A new kind is a record and a line here.</summary>
public static class MessageKinds
{
    private static readonly Dictionary<string, Type> ByRoot = new Type[]
    {
        typeof(CertificateMessage),
        typeof(FileMessage),
        typeof(ReceiptMessage),
        typeof(FileRetMessage),
        typeof(EnterpriseProfileMessage),
        typeof(EnterpriseReceiptMessage),
        typeof(QualificationQueryMessage),
        typeof(QualificationAnswerMessage),
        typeof(InboundOriginQueryMessage),
        typeof(InboundOriginAnswerMessage),
        typeof(LayoutMessage),
        typeof(ArchiveRequestMessage),
        typeof(ArchiveReceiptMessage),
        typeof(PrintExceptionMessage),
        typeof(PrintExceptionReceiptMessage),
        typeof(SealAuthorisationMessage),
        typeof(SealAuthorisationReceiptMessage),
        typeof(AgencyRelationMessage),
        typeof(AgencyRelationReceiptMessage),
        typeof(PreReviewMessage),
        typeof(PreReviewReceiptMessage),
        typeof(VerificationMessage),
        typeof(VerificationReplyMessage),
        typeof(VerificationFileMessage),
        typeof(VerificationReceiptMessage),
        typeof(DeclarationSupplementMessage),
        typeof(DeclarationSupplementReceiptMessage),
        typeof(CcpitProofQueryMessage),
        typeof(CcpitProofAnswerMessage),
        typeof(NetworkExchangeQueryMessage),
        typeof(NetworkExchangeAnswerMessage),
        typeof(BlankFormIssueMessage),
        typeof(BlankFormUseMessage),
        typeof(BlankFormReceiptMessage),
        typeof(AgentQueryMessage),
        typeof(AgentAnswerMessage),
        typeof(PostAnswerMessage),
        typeof(MailboxPullMessage),
        typeof(MailboxBatchMessage),
        typeof(MailboxAckMessage),
        typeof(ErpBatchMessage),
        typeof(ErpAnswerMessage),
    }.ToDictionary(type => MessageXml.KindOf(type).Root, StringComparer.Ordinal);

    public static IReadOnlyCollection<Type> All => ByRoot.Values;

    public static Type? Find(string root) => ByRoot.GetValueOrDefault(root);

    /// <summary>Root element of a message of this kind.</summary>
    public static string RootOf(CustomsMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);

        return MessageXml.KindOf(message.GetType()).Root;
    }
}

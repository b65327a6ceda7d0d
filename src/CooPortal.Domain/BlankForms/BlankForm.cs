using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.BlankForms;

/// <summary>空白证单: one pre-printed, numbered form that customs gave to a company (manual chapter 8). It is used once, for one certificate, or spoilt.</summary>
public sealed class BlankForm : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who was given it.</summary>
    public Guid EnterpriseId { get; init; }

    /// <summary>空白证单流水号, unique among the forms of a type over all companies.</summary>
    public required string Number { get; init; }

    /// <summary>空白证单类型: the certificate type that is printed on it.</summary>
    public required string TypeCode { get; init; }

    /// <summary>领用单位.</summary>
    public BlankFormHolder Holder { get; init; }

    /// <summary>领用单号 of customs.</summary>
    public required string IssueNumber { get; init; }

    /// <summary>领用日期.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>领用机构: code of the customs office.</summary>
    public required string IssuingOffice { get; init; }

    public BlankFormState State { get; private set; }

    /// <summary>The certificate that it is used or spoilt for; null while in stock.</summary>
    public Guid? CertificateId { get; private set; }

    /// <summary>The certificate of the last submission, also when customs refused it; null when there was none.</summary>
    public Guid? LastCertificateId { get; private set; }

    /// <summary>使用证书号; empty while in stock.</summary>
    public string CertificateNumber { get; private set; } = "";

    /// <summary>Counts submissions; customs' answer names the one it answers.</summary>
    public int Round { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who submitted; empty while in stock.</summary>
    public string SubmittedBy { get; private set; } = "";

    /// <summary>核销/作废时间: when customs took the use down.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Customs' last words about the form.</summary>
    public string LastAnswer { get; private set; } = "";

    /// <summary>When anything happened to it last; orders lists.</summary>
    public DateTime ChangedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Customs gives the form out.</summary>
    public static BlankForm Issue(Guid enterpriseId, string typeCode, string number, BlankFormHolder holder, string issueNumber, DateOnly issuedOn, string office, DateTime at) => new()
    {
        EnterpriseId = enterpriseId,
        TypeCode = typeCode,
        Number = number,
        Holder = holder,
        IssueNumber = issueNumber,
        IssuedOn = issuedOn,
        IssuingOffice = office,
        ChangedAt = at,
    };

    /// <summary>核销 or 作废 for a certificate, to be sent to customs.</summary>
    public void Use(BlankFormAction action, Certificate certificate, string by, DateTime at)
    {
        Move(action, at);
        Round++;
        (CertificateId, LastCertificateId, CertificateNumber) = (certificate.Id, certificate.Id, certificate.Number);
        (SubmittedAt, SubmittedBy, LastAnswer) = (at, by, "");
    }

    /// <summary>Customs' decision about the last submission; a refused form is in stock again.</summary>
    public void Decide(bool accepted, string note, DateTime at)
    {
        Move(accepted ? BlankFormAction.Accept : BlankFormAction.Refuse, at);
        LastAnswer = note;
        if (accepted)
        {
            SettledAt = at;
        }
        else
        {
            Return();
        }
    }

    /// <summary>The message of the last submission was refused: the form is in stock again.</summary>
    public void SendBack(string note, DateTime at)
    {
        Move(BlankFormAction.SendBack, at);
        LastAnswer = note;
        Return();
    }

    private void Return() => (CertificateId, CertificateNumber, SubmittedAt, SubmittedBy) = (null, "", null, "");

    private void Move(BlankFormAction action, DateTime at)
    {
        State = BlankFormLifecycle.Table.Next(State, action);
        ChangedAt = at;
    }
}

namespace CooPortal.ErpClient;

/// <summary>One set of folders as the customs' import client has them: CooImp for certificates, CooFile for attachments.</summary>
public sealed class Box
{
    public Box(string folder)
    {
        Out = Make(folder, "OutBox");
        Sent = Make(folder, "SentBox");
        Fail = Make(folder, "FailBox");
        In = Make(folder, "InBox");
        Temp = Make(folder, "TempBox");
    }

    /// <summary>The ERP puts messages here.</summary>
    public string Out { get; }

    public string Sent { get; }

    public string Fail { get; }

    /// <summary>Answers and receipts for the ERP.</summary>
    public string In { get; }

    /// <summary>The client's own; on the same disk, so that every move is one step.</summary>
    public string Temp { get; }

    private static string Make(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
}

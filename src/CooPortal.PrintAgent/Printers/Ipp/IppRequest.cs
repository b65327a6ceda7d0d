using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>Writes one IPP/2.0 request in the order attributes are added; the standard wants charset, language and target first.</summary>
public sealed class IppRequest
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public IppRequest(IppOperation operation, int id, string target, bool targetIsJob = false)
    {
        bytes.Write((ReadOnlySpan<byte>)[2, 0]);
        WriteShort((short)operation);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, id);
        bytes.Write(number);
        Group(IppTag.OperationGroup);
        Add(IppTag.Charset, "attributes-charset", "utf-8");
        Add(IppTag.Language, "attributes-natural-language", "en");
        Add(IppTag.Uri, targetIsJob ? "job-uri" : "printer-uri", target);
        Add(IppTag.Name, "requesting-user-name", Environment.UserName);
    }

    public IppRequest Group(IppTag group)
    {
        bytes.Write((ReadOnlySpan<byte>)[(byte)group]);
        return this;
    }

    public IppRequest Add(IppTag tag, string name, params string[] values)
    {
        foreach (var (index, value) in values.Index())
        {
            WriteAttribute(tag, index == 0 ? name : "", Encoding.UTF8.GetBytes(value));
        }

        return this;
    }

    public IppRequest Add(string name, bool value)
    {
        WriteAttribute(IppTag.Boolean, name, [value ? (byte)1 : (byte)0]);
        return this;
    }

    /// <summary>The request with its end tag; a document follows directly.</summary>
    public byte[] ToArray()
    {
        bytes.Write((ReadOnlySpan<byte>)[(byte)IppTag.End]);
        return bytes.WrittenSpan.ToArray();
    }

    private void WriteAttribute(IppTag tag, string name, byte[] value)
    {
        bytes.Write((ReadOnlySpan<byte>)[(byte)tag]);
        WriteShort((short)name.Length);
        bytes.Write(Encoding.ASCII.GetBytes(name));
        WriteShort((short)value.Length);
        bytes.Write(value);
    }

    private void WriteShort(short value)
    {
        Span<byte> number = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(number, value);
        bytes.Write(number);
    }
}

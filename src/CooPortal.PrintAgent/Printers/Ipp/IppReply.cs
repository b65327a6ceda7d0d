using System.Buffers.Binary;
using System.Text;

namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>A printer's reply, read from the bytes of RFC 8010.</summary>
public sealed class IppReply
{
    private IppReply(int status, IReadOnlyList<IppGroup> groups)
    {
        Status = status;
        Groups = groups;
    }

    /// <summary>Status code.</summary>
    public int Status { get; }

    /// <summary>True below 0x0100.</summary>
    public bool Succeeded => Status < IppStatus.FirstRefusal;

    /// <summary>The groups in the order received.</summary>
    public IReadOnlyList<IppGroup> Groups { get; }

    /// <summary>The first group of a kind; an empty one when there is none.</summary>
    public IppGroup First(IppTag tag) => Groups.FirstOrDefault(group => group.Tag == tag) ?? new IppGroup(tag);

    /// <summary>Reads a reply; a malformed one throws <see cref="InvalidDataException"/>.</summary>
    public static IppReply Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 9)
        {
            throw new InvalidDataException("The printer's reply is too short.");
        }

        var status = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        var groups = new List<IppGroup>();
        var rest = bytes[8..];
        var name = "";
        var depth = 0;
        while (true)
        {
            var tag = (IppTag)Take(ref rest, 1)[0];
            if (tag == IppTag.End)
            {
                return new IppReply(status, groups);
            }

            if ((byte)tag < 0x10)
            {
                groups.Add(new IppGroup(tag));
                continue;
            }

            var ownName = Encoding.ASCII.GetString(TakeCounted(ref rest));
            var value = TakeCounted(ref rest).ToArray();
            if (groups.Count == 0)
            {
                throw new InvalidDataException("The printer's reply holds an attribute outside a group.");
            }

            depth += tag switch { IppTag.BeginCollection => 1, IppTag.EndCollection => -1, _ => 0 };
            if (depth > 0 || tag == IppTag.EndCollection)
            {
                continue;
            }

            name = ownName.Length > 0 ? ownName : name;
            groups[^1].Add(name, tag, value);
        }
    }

    private static ReadOnlySpan<byte> TakeCounted(ref ReadOnlySpan<byte> rest)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(Take(ref rest, 2));
        return Take(ref rest, length);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        if (rest.Length < count)
        {
            throw new InvalidDataException("The printer's reply ends in the middle of an attribute.");
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}

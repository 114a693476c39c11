using Lucene.Net.Store;
using RightsGraph.Search.Index;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.NearDuplicates;

/// <summary>Persists the groups in the index's directory: 16 bytes for each text that is in one.</summary>
internal static class NearDuplicateFile
{
    private const int IdBytes = 16;

    public static CompanionFile File { get; } =
        new("rightsgraph.near-duplicates-", "RightsGraphNearDuplicates", version: 1);

    public static void Write(Directory directory, string name, NearDuplicateGroups duplicates) =>
        File.Write(directory, name, file =>
        {
            file.WriteVInt32(duplicates.ByCountry.Count);
            foreach (var (country, groups) in duplicates.ByCountry.OrderBy(held => held.Key, StringComparer.Ordinal))
            {
                file.WriteString(country);
                file.WriteVInt32(groups.Count);
                foreach (var group in groups)
                {
                    file.WriteVInt32(group.Length);
                    foreach (var id in group)
                    {
                        file.WriteBytes(id.Value.ToByteArray(), 0, IdBytes);
                    }
                }
            }
        });

    public static NearDuplicateGroups Read(Directory directory, string name) =>
        Read(CompanionFile.Open(directory, name));

    /// <summary>Reads and closes it.</summary>
    public static NearDuplicateGroups Read(IndexInput input) => File.Read(input, file =>
    {
        var byCountry = new Dictionary<string, IReadOnlyList<RecordId[]>>(StringComparer.Ordinal);
        for (var countries = file.ReadVInt32(); countries > 0; countries--)
        {
            var country = file.ReadString();
            var groups = new RecordId[file.ReadVInt32()][];
            for (var group = 0; group < groups.Length; group++)
            {
                groups[group] = new RecordId[file.ReadVInt32()];
                for (var member = 0; member < groups[group].Length; member++)
                {
                    var id = new byte[IdBytes];
                    file.ReadBytes(id, 0, IdBytes);
                    groups[group][member] = new RecordId(new Guid(id));
                }
            }

            byCountry[country] = groups;
        }

        return new NearDuplicateGroups(byCountry);
    });
}

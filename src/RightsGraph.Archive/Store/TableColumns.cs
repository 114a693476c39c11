using Microsoft.EntityFrameworkCore.Metadata;

namespace RightsGraph.Archive.Store;

/// <summary>A table of the model, for inserts that bypass the change tracker.</summary>
internal sealed record TableColumns(string Table, IReadOnlyList<TableColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public static TableColumns For<TRow>(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(TRow))!;
        return new TableColumns(entity.GetTableName()!, [.. entity.GetProperties().Select(ColumnOf)]);
    }

    private static TableColumn ColumnOf(IProperty property)
    {
        var getter = property.PropertyInfo!;
        var converter = property.GetTypeMapping().Converter;
        return new TableColumn(
            property.GetColumnName(),
            property.GetColumnType(),
            row => getter.GetValue(row) is { } value
                ? converter is null ? value : converter.ConvertToProvider(value)
                : null);
    }
}

internal sealed record TableColumn(string Name, string Type, Func<object, object?> ValueOf);

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RightsGraph.Archive.Store.Postgres.Migrations
{
    /// <inheritdoc />
    internal partial class Details : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "reader",
                table: "sources",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "mapping",
                table: "sources",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "date_precision",
                table: "documents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "documents",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reader",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "mapping",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "date_precision",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "details",
                table: "documents");
        }
    }
}
